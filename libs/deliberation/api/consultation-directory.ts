import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { allow } from '@tequio/kernel';
import { type RowReader, Sql, notFound } from '@tequio/platform/api';
import { type ConsultationPeriod, type ConsultationStanding, type DeliberationFacts, standingOf } from '@tequio/deliberation/domain';
import type { ConsultedKind } from '@tequio/deliberation/wire';

export interface ConsultationFound extends ConsultationPeriod {
  readonly id: string;
  readonly cycleId: string;
  readonly round: number;
}

export interface ConsultedTextFound {
  readonly versionId: string;
  readonly versionNumber: number;
  readonly versionHash: string;
  readonly kind: ConsultedKind;
  readonly subjectId: string;
  readonly number: string;
  readonly title: string;
}

/** A consultation as everybody may know of it. */
export interface ConsultationAtHand {
  readonly cycle: CycleInWork;
  readonly consultation: ConsultationFound;
  readonly standing: ConsultationStanding;
}

const latestOfCycle = `
  SELECT id, cycle_id AS "cycleId", round, opens_on AS "opensOn", closes_on AS "closesOn"
  FROM consultation WHERE cycle_id = $1 ORDER BY round DESC LIMIT 1`;

const textsOf = `
  SELECT t.version_id AS "versionId", v.number AS "versionNumber", v.hash AS "versionHash", t.subject_kind AS kind, t.subject_id AS "subjectId", t.number, t.title
  FROM consultation_text t JOIN text_version v ON v.id = t.version_id
  WHERE t.consultation_id = $1 ORDER BY t.position`;

/** Who asks for a consultation, by its address or its cycle, asks here. */
@Injectable()
export class ConsultationDirectory {
  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
  ) {}

  readonly reader: RowReader = { query: (text, params) => this.sql.many(text, params) };

  async latestOf(reader: RowReader, cycleId: string): Promise<ConsultationFound | null> {
    const [found] = await reader.query<ConsultationFound>(latestOfCycle, [cycleId]);
    return found ?? null;
  }

  /** By its public address. @throws RefusedError 404 where nothing has been put before the public */
  async at(slug: string, number: number): Promise<ConsultationAtHand> {
    const cycle = await this.cycles.cycleOf(slug, number);
    const consultation = await this.latestOf(this.reader, cycle.id);
    if (!consultation) return notFound('deliberation.not-consulted');
    return { cycle, consultation, standing: standingOf(consultation, cycle.phase, cycle.today) };
  }

  texts(reader: RowReader, consultationId: string): Promise<ConsultedTextFound[]> {
    return reader.query<ConsultedTextFound>(textsOf, [consultationId]);
  }

  /** @throws RefusedError 404 when the consultation does not speak of such a text */
  async text(reader: RowReader, consultationId: string, kind: string, number: string): Promise<ConsultedTextFound> {
    const found = (await this.texts(reader, consultationId)).find((text) => text.kind === kind && text.number.toLowerCase() === number.toLowerCase());
    return found ?? notFound('deliberation.not-consulted');
  }
}

/** What permission asks about a consultation and its contributions. */
export function consultationFacts(cycle: Pick<CycleInWork, 'secretariatId' | 'phase'>, consultation: ConsultationStanding): DeliberationFacts {
  return { secretariatId: cycle.secretariatId, subjectRead: allow(), subjectComment: allow(), cycleIsClosed: cycle.phase === 'closed', consultation };
}
