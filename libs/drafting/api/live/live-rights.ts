import { Injectable } from '@nestjs/common';
import { type AccountActor, type Language, type Subject, seatOf } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { type DraftShape, may } from '@tequio/drafting/domain';
import type { PresentPerson } from '@tequio/drafting/wire';
import { DraftGate } from '../draft-gate';

export interface LiveRights {
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly shape: DraftShape;
  readonly mayEdit: boolean;
}

/** What people may do with a draft over the socket: asked of the same function as over REST. */
@Injectable()
export class LiveRightsOf {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: DraftGate,
  ) {}

  /** Null when he may not even know of it. */
  async on(subject: Subject, actor: AccountActor): Promise<LiveRights | null> {
    const [rights] = await this.onAll(subject, [actor]);
    return rights ?? null;
  }

  /** For each of them; the text is looked up once. */
  async onAll({ kind, id }: Subject, actors: readonly AccountActor[]): Promise<readonly (LiveRights | null)[]> {
    const place = await this.transactions.read((tx) => this.gate.place(tx, kind, id));
    return actors.map((actor) => {
      if (!place) return null;
      const { subject, owner } = place;
      const facts = this.gate.factsFor(actor, place);
      if (!may(actor, 'draft.read', facts).allowed) return null;
      return { secretariatId: subject.secretariatId, cycleId: subject.cycleId, shape: owner.shape, mayEdit: may(actor, 'draft.edit', facts).allowed };
    });
  }

  /** Name, sector and institution as others at the table see them. */
  async person(actor: AccountActor, secretariatId: string, mayEdit: boolean, language: Language): Promise<PresentPerson> {
    const { accountId } = actor;
    const seat = seatOf(actor, secretariatId);
    const sectorCode = seat?.sectorCode ?? null;
    const [row] = await this.transactions.read((tx) =>
      tx.query<{ name: string; organisation: string | null; es: string | null; en: string | null }>(
        `SELECT a.name, (SELECT o.name FROM organisation o WHERE o.id = $3) AS organisation, s.label_es AS es, s.label_en AS en
         FROM account a LEFT JOIN LATERAL (
           SELECT label_es, label_en FROM sector WHERE secretariat_id = $2 AND code = $4 ORDER BY valid_from DESC NULLS LAST LIMIT 1
         ) s ON true WHERE a.id = $1`,
        [accountId, secretariatId, seat?.organisationId ?? null, sectorCode],
      ),
    );
    return { accountId, name: row?.name ?? '', sectorCode, sector: row?.[language] ?? null, organisation: row?.organisation ?? null, mayEdit };
  }
}
