import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, type SeatRole, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { type DatedRow, changeFrom, may, mayBeSector, placeFrom } from '@tequio/secretariat/domain';
import type { ChangeSectorRequest } from '@tequio/secretariat/wire';
import { SecretariatEntity } from '../persistence/secretariat.entity';

interface SectorRow extends DatedRow {
  readonly code: string;
  readonly role: SeatRole;
  readonly position: number;
  readonly labelEs: string;
  readonly labelEn: string;
  readonly required: boolean;
}

const rowsOfSector = `
  SELECT id, code, role, position, label_es AS "labelEs", label_en AS "labelEn", required, valid_from AS "validFrom", valid_to AS "validTo"
  FROM sector WHERE secretariat_id = $1 AND code = (SELECT code FROM sector WHERE id = $2 AND secretariat_id = $1)`;

/** What a sector is called, and whether a plan needs it, from a day on; its seats and what they did stay its own. */
@Injectable()
export class ChangeSector {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, secretariatId: string, sectorId: string, request: ChangeSectorRequest): Promise<void> {
    return this.transactions.run(actor, 'sector.changed', async (tx) => {
      const allowed = may(actor, 'secretariat.change-sectors', { secretariatId });
      if (!allowed.allowed) return allowed;
      const secretariat = await tx.lockForChange(SecretariatEntity, { id: secretariatId });
      if (!secretariat) return refuseWith('not-found', 'secretariat.not-found');
      const rows = await tx.query<SectorRow>(rowsOfSector, [secretariatId, sectorId]);
      const sector = rows.find((row) => row.id === sectorId);
      if (!sector) return refuseWith('not-found', 'secretariat.sector-not-found');
      const { labelEs, labelEn, required, reason } = request;
      const from = changeFrom(request.from, tx.now, secretariat.timeZone);
      const decision = decide(
        reasonsAgainst(
          from,
          mayBeSector({ role: sector.role, labelEs, labelEn, required }),
          sector.validTo !== null && sector.validTo <= tx.now ? refuseWith('conflict', 'secretariat.sector-not-in-force') : allow(),
          reason.trim() === '' ? refuseWith('invalid', 'secretariat.reason-missing', { at: 'reason' }) : allow(),
        ),
        undefined,
      );
      if (!decision.allowed || !from.allowed) return decision;
      const { ended, rewritten, validTo } = placeFrom(rows, from.value);
      if (ended !== null) await tx.query('UPDATE sector SET valid_to = $2 WHERE id = $1', [ended, from.value]);
      const id = rewritten ?? this.ids.next();
      await tx.query(
        `INSERT INTO sector (id, secretariat_id, code, label_es, label_en, role, required, position, reason, valid_from, valid_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (id) DO UPDATE SET label_es = EXCLUDED.label_es, label_en = EXCLUDED.label_en, required = EXCLUDED.required, reason = EXCLUDED.reason`,
        [id, secretariatId, sector.code, labelEs.trim(), labelEn.trim(), sector.role, required, sector.position, reason.trim(), from.value, validTo],
      );
      tx.journal({
        chain: secretariatId,
        subject: { kind: 'sector', id },
        before: { labelEs: sector.labelEs, labelEn: sector.labelEn, required: sector.required },
        after: { code: sector.code, labelEs, labelEn, required, validFrom: from.value },
      });
      return allow();
    });
  }
}
