import { Inject, Injectable } from '@nestjs/common';
import type { CycleInWork } from '@tequio/cycle/api';
import { type Ids, type LocalDate, type SubjectKind, accountIdOf, addBusinessDays, addDays } from '@tequio/kernel';
import { IDS, type Json, type Tx } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { type ContributionChannel, type QuotedPlace, type Visibility, folioOf } from '@tequio/deliberation/domain';
import { ContributionEntity } from './persistence';

const nextSequence = `
  INSERT INTO folio_counter (cycle_id, last_sequence) VALUES ($1, 1)
  ON CONFLICT (cycle_id) DO UPDATE SET last_sequence = folio_counter.last_sequence + 1
  RETURNING last_sequence AS sequence`;

export interface IncomingContribution {
  /** Made by whoever sends it when it may be sent twice; else here. */
  readonly id?: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly body: string;
  readonly authorName: string | null;
  readonly channel: ContributionChannel;
  readonly nameIsPublic?: boolean;
  readonly versionId?: string | null;
  readonly place?: QuotedPlace | null;
  readonly visibility?: Visibility;
  readonly tableName?: string | null;
  readonly importId?: string | null;
}

export interface TakenIn {
  readonly id: string;
  readonly folio: string;
}

/** However a contribution comes in, here it gets its folio, its day and its line in the journal. */
@Injectable()
export class ContributionIntake {
  constructor(
    private readonly secretariats: SecretariatDirectory,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** The caller holds the cycle and has asked the rules. */
  async take(tx: Tx, cycle: CycleInWork, incoming: IncomingContribution, noted: Readonly<Record<string, Json>> = {}): Promise<TakenIn> {
    const secretariat = await this.secretariats.requireSecretariat(cycle.secretariatId, tx);
    const sequence = await this.nextSequence(tx, cycle.id);
    const id = incoming.id ?? this.ids.next();
    const folio = folioOf(secretariat.folioPrefix, cycle.number, sequence);
    const { place, nameIsPublic = false, versionId = null, visibility = 'shown', tableName = null, importId = null } = incoming;
    await tx.manager.insert(ContributionEntity, {
      id,
      folio,
      sequence,
      cycleId: cycle.id,
      secretariatId: cycle.secretariatId,
      subjectKind: incoming.subjectKind,
      subjectId: incoming.subjectId,
      authorName: incoming.authorName,
      recordedBy: incoming.channel === 'public' ? null : accountIdOf(tx.actor),
      body: incoming.body,
      state: 'received',
      receivedAt: tx.now,
      mergedIntoId: null,
      channel: incoming.channel,
      versionId,
      passagePath: place?.passagePath ?? null,
      quote: place?.quote ?? null,
      quoteStart: place?.quoteStart ?? null,
      nameIsPublic,
      tableName,
      importId,
      visibility,
      dueOn: await this.dueOn(tx, cycle),
    });
    // The words themselves stay out of the journal: it stands for ever, and they may hold personal data.
    const { subjectKind, subjectId, channel } = incoming;
    const after = { folio, subjectKind, subjectId, channel, ...(visibility === 'shown' ? {} : { visibility }), ...(versionId ? { versionId } : {}), ...noted };
    tx.journal({ chain: cycle.secretariatId, action: 'contribution.received', subject: { kind: 'contribution', id }, after });
    tx.emit({ name: 'contribution.received', subject: { kind: 'contribution', id }, secretariatId: cycle.secretariatId, payload: { folio } });
    return { id, folio };
  }

  /** Until the transaction ends nobody else takes in a contribution of this cycle: what was not there before a second look is not there. */
  async hold(tx: Tx, cycleId: string): Promise<void> {
    await tx.query('INSERT INTO folio_counter (cycle_id, last_sequence) VALUES ($1, 0) ON CONFLICT (cycle_id) DO NOTHING', [cycleId]);
    await tx.query('SELECT cycle_id FROM folio_counter WHERE cycle_id = $1 FOR UPDATE', [cycleId]);
  }

  /** The last business day of the term that the secretariat gives itself for replies, counted from the day after. */
  private async dueOn(tx: Tx, cycle: CycleInWork): Promise<LocalDate> {
    const days = await this.secretariats.rule(cycle.secretariatId, 'reply-business-days', tx.now, tx);
    // Weekends and every holiday there could be in it: twice the term, and a month more
    const holidays = await this.secretariats.holidaysOf(cycle.secretariatId, cycle.today, addDays(cycle.today, 2 * days + 31), tx);
    return addBusinessDays(cycle.today, days, holidays);
  }

  private async nextSequence(tx: Tx, cycleId: string): Promise<number> {
    const [row] = await tx.query<{ sequence: number }>(nextSequence, [cycleId]);
    if (!row) throw new Error('The folio counter answered nothing');
    return row.sequence;
  }
}
