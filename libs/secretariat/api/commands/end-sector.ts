import { Injectable } from '@nestjs/common';
import { type Actor, allow, isInForce, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may, mayEndSector } from '@tequio/secretariat/domain';
import { inForce } from '../persistence/seats-in-force';
import { SecretariatEntity } from '../persistence/secretariat.entity';
import { SectorEntity } from '../persistence/sector.entity';

const seatsOfSector = `
  SELECT seat.id FROM seat JOIN sector made_in ON made_in.id = seat.sector_id
  WHERE made_in.secretariat_id = $1 AND made_in.code = $2 AND ${inForce('seat', '$3::timestamptz')}`;

/** A sector without seats that the secretariat no longer has. */
@Injectable()
export class EndSector {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: Actor, secretariatId: string, sectorId: string, reason: string): Promise<void> {
    return this.transactions.run(actor, 'sector.ended', async (tx) => {
      const allowed = may(actor, 'secretariat.change-sectors', { secretariatId });
      if (!allowed.allowed) return allowed;
      if (!(await tx.lockForChange(SecretariatEntity, { id: secretariatId }))) return refuseWith('not-found', 'secretariat.not-found');
      const sector = await tx.lockForChange(SectorEntity, { id: sectorId, secretariatId });
      if (!sector) return refuseWith('not-found', 'secretariat.sector-not-found');
      const seats = await tx.query(seatsOfSector, [secretariatId, sector.code, tx.now]);
      const decision = mayEndSector({ role: sector.role, isInForce: isInForce(sector, tx.now), seatsInForce: seats.length, reason });
      if (!decision.allowed) return decision;
      await tx.query('UPDATE sector SET valid_to = $2, ended_because = $3 WHERE id = $1', [sectorId, tx.now, reason.trim()]);
      // What was foreseen for later under the same name never was
      await tx.query('DELETE FROM sector WHERE secretariat_id = $1 AND code = $2 AND valid_from > $3', [secretariatId, sector.code, tx.now]);
      tx.journal({ chain: secretariatId, subject: { kind: 'sector', id: sectorId }, before: { validTo: sector.validTo }, after: { validTo: tx.now } });
      return allow();
    });
  }
}
