import { Injectable } from '@nestjs/common';
import type { CycleInWork } from '@tequio/cycle/api';
import type { Instant, Language, LocalDate, SubjectKind } from '@tequio/kernel';
import { Sql, notFound } from '@tequio/platform/api';
import { type ContributionChannel, type ContributionState, type HidingReason, type ReplyOutcome, type Visibility, withoutContactData } from '@tequio/deliberation/domain';
import { type ConsultedKind, type CoverageWire, type PublicContributionWire, type PublicContributionsWire, deliberationTexts } from '@tequio/deliberation/wire';
import { countsForCoverageSql, overdueSql } from '../contribution-rows';

/** Conditions of the public ledger by the name they have in its address; values are always parameters. */
export const ledgerFilters = {
  all: 'true',
  pending: `c.state IN ('received', 'in-analysis') AND ${countsForCoverageSql}`,
  overdue: overdueSql('$2'),
  accepted: `c.state = 'accepted'`,
  'partly-accepted': `c.state = 'partly-accepted'`,
  'not-accepted': `c.state = 'not-accepted'`,
  merged: `c.state = 'merged'`,
  hidden: `c.visibility IN ('hidden', 'withdrawn')`,
} as const;
export type LedgerFilter = keyof typeof ledgerFilters;

export interface LedgerQuestion {
  readonly filter: LedgerFilter;
  readonly text: { readonly kind: ConsultedKind; readonly number: string } | null;
  readonly page: number;
  readonly pageSize: number;
}

export interface PublicRow {
  readonly id: string;
  readonly sequence: number;
  readonly folio: string;
  readonly state: ContributionState;
  readonly channel: ContributionChannel;
  readonly kind: SubjectKind;
  readonly subjectId: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly quote: string | null;
  readonly passagePath: string | null;
  readonly body: string;
  readonly visibility: Visibility;
  readonly hiddenBecause: HidingReason | null;
  readonly hiddenNote: string | null;
  readonly authorName: string | null;
  readonly tableName: string | null;
  readonly receivedAt: Instant;
  readonly dueOn: LocalDate | null;
  readonly overdue: boolean;
  readonly mergedIntoFolio: string | null;
  readonly outcome: ReplyOutcome | null;
  readonly replyBody: string | null;
  readonly sector: string | null;
  readonly repliedAt: Instant | null;
  readonly changedPath: string | null;
  readonly versionId: string | null;
  readonly earlierVersionId: string | null;
}

const rows = `
  SELECT c.id, c.sequence, c.folio, c.state, c.channel, c.subject_kind AS kind, c.subject_id AS "subjectId", t.number, t.title, c.quote, c.passage_path AS "passagePath",
         c.body, c.visibility, c.hidden_because AS "hiddenBecause", c.hidden_note AS "hiddenNote", CASE WHEN c.name_is_public THEN c.author_name END AS "authorName",
         c.table_name AS "tableName", c.received_at AS "receivedAt", c.due_on AS "dueOn", ${overdueSql('$2')} AS overdue,
         (SELECT folio FROM contribution WHERE id = c.merged_into_id) AS "mergedIntoFolio", r.outcome, r.body AS "replyBody", r.replied_at AS "repliedAt",
         (SELECT CASE $1::text WHEN 'en' THEN label_en ELSE label_es END FROM sector
          WHERE secretariat_id = c.secretariat_id AND code = r.sector_code ORDER BY valid_from DESC NULLS LAST LIMIT 1) AS sector,
         l.passage_path AS "changedPath", l.version_id AS "versionId", l.earlier_version_id AS "earlierVersionId"
  FROM contribution c
  LEFT JOIN LATERAL (
    SELECT ct.number, ct.title FROM consultation_text ct JOIN consultation k ON k.id = ct.consultation_id
    WHERE k.cycle_id = c.cycle_id AND ct.subject_kind = c.subject_kind AND ct.subject_id = c.subject_id ORDER BY k.round DESC LIMIT 1
  ) t ON true
  LEFT JOIN reply_link l ON l.contribution_id = c.id
  LEFT JOIN reply r ON r.id = l.reply_id`;

const ofText = `($4::text IS NULL OR (c.subject_kind = $4 AND c.subject_id IN (
  SELECT ct.subject_id FROM consultation_text ct JOIN consultation k ON k.id = ct.consultation_id WHERE k.cycle_id = $3 AND ct.subject_kind = $4 AND lower(ct.number) = lower($5))))`;

const pageWhere = (filter: LedgerFilter) => `${rows} WHERE c.cycle_id = $3 AND ${ledgerFilters[filter]} AND ${ofText} ORDER BY c.sequence LIMIT $6 OFFSET $7`;
// Today is asked for by one of the filters only; the others must not leave the parameter without a type
const countWhere = (filter: LedgerFilter) => `
  SELECT count(*)::int AS total FROM contribution c WHERE c.cycle_id = $3 AND ${ledgerFilters[filter]} AND ${ofText} AND $1::text IS NOT NULL AND $2::date IS NOT NULL`;
const afterSequence = `${rows} WHERE c.cycle_id = $3 AND c.sequence > $4 ORDER BY c.sequence LIMIT 500`;
const byFolio = `${rows} WHERE c.folio = $3`;
const thatChanged = `${rows} WHERE c.subject_kind = $3 AND c.subject_id = $4 AND l.passage_path IS NOT NULL AND c.visibility = 'shown' ORDER BY c.sequence LIMIT 100`;

const coverage = `
  SELECT count(*)::int AS all, (count(*) FILTER (WHERE c.state NOT IN ('received', 'in-analysis')))::int AS answered, (count(*) FILTER (WHERE ${overdueSql('$2')}))::int AS overdue
  FROM contribution c WHERE c.cycle_id = $1 AND ${countsForCoverageSql}`;

/** Contributions as everybody may read them. */
@Injectable()
export class PublicContributions {
  constructor(private readonly sql: Sql) {}

  async page(cycle: CycleInWork, { filter, text, page, pageSize }: LedgerQuestion, language: Language): Promise<PublicContributionsWire> {
    const common = [language, cycle.today, cycle.id, text?.kind ?? null, text?.number ?? null];
    const found = await this.sql.many<PublicRow>(pageWhere(filter), [...common, pageSize, (page - 1) * pageSize]);
    const counted = await this.sql.one<{ total: number }>(countWhere(filter), common);
    return { items: found.map((row) => shown(row, language)), total: counted?.total ?? 0, page, pageSize };
  }

  async coverage(cycle: Pick<CycleInWork, 'id' | 'today'>): Promise<CoverageWire> {
    return (await this.sql.one<CoverageWire>(coverage, [cycle.id, cycle.today])) ?? { all: 0, answered: 0, overdue: 0 };
  }

  /** @throws RefusedError 404 when there is no such folio */
  async row(folio: string, today: LocalDate, language: Language): Promise<PublicRow> {
    return (await this.sql.one<PublicRow>(byFolio, [language, today, folio])) ?? notFound('deliberation.folio-not-found');
  }

  /** Those whose reply shows the words of this text that changed. */
  changedBy(kind: string, subjectId: string, today: LocalDate, language: Language): Promise<PublicRow[]> {
    return this.sql.many<PublicRow>(thatChanged, [language, today, kind, subjectId]);
  }

  /** All of a cycle, as many at a time as fit easily into memory. */
  async *all(cycle: CycleInWork, language: Language): AsyncGenerator<PublicContributionWire> {
    for (let last = 0; ; ) {
      const found = await this.sql.many<PublicRow>(afterSequence, [language, cycle.today, cycle.id, last]);
      for (const row of found) yield shown(row, language);
      const next = found.at(-1)?.sequence;
      if (next === undefined) return;
      last = next;
    }
  }
}

export function shown(row: PublicRow, language: Language): PublicContributionWire {
  const { masked } = deliberationTexts[language].consultation;
  const isShown = row.visibility === 'shown';
  const { folio, state, channel, kind, number, title, passagePath, visibility, receivedAt, dueOn, overdue, mergedIntoFolio, hiddenBecause, hiddenNote, outcome, replyBody, repliedAt } = row;
  return {
    folio,
    state,
    channel,
    subject: { kind, number, title },
    quote: isShown ? row.quote : null,
    passagePath: isShown ? passagePath : null,
    body: isShown ? withoutContactData(row.body, masked) : null,
    visibility,
    hidden: hiddenBecause ? { because: hiddenBecause, note: hiddenNote } : null,
    authorName: isShown && row.authorName !== null ? withoutContactData(row.authorName, masked) : null,
    tableName: isShown && row.tableName !== null ? withoutContactData(row.tableName, masked) : null,
    receivedAt,
    dueOn,
    overdue,
    mergedIntoFolio,
    reply: outcome && replyBody !== null && repliedAt ? { outcome, body: withoutContactData(replyBody, masked), sector: row.sector, repliedAt, changed: row.changedPath !== null } : null,
  };
}
