import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import type { Actor, Language } from '@tequio/kernel';
import { RefusalTexts, Sql, SqlJson, orRefuse } from '@tequio/platform/api';
import { may } from '@tequio/deliberation/domain';
import type { ContributionsWire } from '@tequio/deliberation/wire';
import { contributionFacts } from '../contribution-facts';
import { countsForCoverageSql, overdueSql } from '../contribution-rows';
import type { ContributionsQuery } from '../requests/contributions-query';

const filters = {
  all: 'true',
  pending: `c.state IN ('received', 'in-analysis') AND ${countsForCoverageSql}`,
  overdue: overdueSql('$5'),
  waiting: `c.visibility = 'waiting'`,
  hidden: `c.visibility IN ('hidden', 'withdrawn')`,
  received: `c.state = 'received'`,
  'in-analysis': `c.state = 'in-analysis'`,
  accepted: `c.state = 'accepted'`,
  'partly-accepted': `c.state = 'partly-accepted'`,
  'not-accepted': `c.state = 'not-accepted'`,
  merged: `c.state = 'merged'`,
} as const;

const contributionsWhere = (filter: string) => `
  SELECT json_build_object(
    'items', coalesce((SELECT json_agg(item ORDER BY item_sequence) FROM (
      SELECT c.sequence AS item_sequence, json_build_object(
        'id', c.id, 'folio', c.folio, 'state', c.state,
        'subject', json_build_object('kind', c.subject_kind, 'id', c.subject_id),
        'authorName', c.author_name, 'nameIsPublic', c.name_is_public, 'channel', c.channel, 'quote', c.quote, 'tableName', c.table_name, 'visibility', c.visibility,
        'hidden', CASE WHEN c.hidden_because IS NOT NULL THEN json_build_object('because', c.hidden_because, 'note', c.hidden_note) END,
        'dueOn', c.due_on, 'overdue', ${overdueSql('$5')},
        'body', c.body, 'receivedAt', iso(c.received_at),
        'mergedIntoFolio', (SELECT folio FROM contribution WHERE id = c.merged_into_id),
        'reply', CASE WHEN r.id IS NOT NULL THEN json_build_object(
          'id', r.id, 'outcome', r.outcome, 'body', r.body,
          'author', json_build_object('accountId', a.id, 'name', a.name),
          'sector', (SELECT CASE $4::text WHEN 'en' THEN label_en ELSE label_es END FROM sector
                     WHERE secretariat_id = c.secretariat_id AND code = r.sector_code AND tstzrange(valid_from, valid_to) @> r.replied_at),
          'repliedAt', iso(r.replied_at),
          'changed', l.passage_path IS NOT NULL,
          'version', (SELECT json_build_object('id', v.id, 'number', v.number, 'hash', v.hash) FROM text_version v WHERE v.id = l.version_id)
        ) END) AS item
      FROM contribution c
      LEFT JOIN reply_link l ON l.contribution_id = c.id
      LEFT JOIN reply r ON r.id = l.reply_id
      LEFT JOIN account a ON a.id = r.author_id
      WHERE c.cycle_id = $1 AND ${filter}
      ORDER BY c.sequence LIMIT $2 OFFSET $3) page), '[]'),
    'total', (SELECT count(*) FROM contribution c WHERE c.cycle_id = $1 AND ${filter}),
    'all', (SELECT count(*) FROM contribution c WHERE c.cycle_id = $1 AND ${countsForCoverageSql}),
    'answered', (SELECT count(*) FROM contribution c WHERE c.cycle_id = $1 AND c.state NOT IN ('received', 'in-analysis') AND ${countsForCoverageSql})
  )`;

/** A page of the ledger of contributions, as `ContributionsWire`. */
@Injectable()
export class ContributionsOfCycle {
  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
    private readonly texts: RefusalTexts,
  ) {}

  async read(actor: Actor, cycleId: string, query: ContributionsQuery, language: Language): Promise<SqlJson<ContributionsWire>> {
    const cycle = await this.cycles.requireCycle(null, cycleId);
    const facts = contributionFacts(cycle);
    orRefuse(may(actor, 'contribution.read', facts));
    const can = this.texts.reasonsOf({ record: may(actor, 'contribution.record', facts), reply: may(actor, 'contribution.reply', facts), moderate: may(actor, 'contribution.moderate', facts) }, language);
    const { page, pageSize, state } = query;
    const ledger = await this.sql.requireJson('deliberation.not-found', contributionsWhere(filters[state]), [cycleId, pageSize, (page - 1) * pageSize, language, cycle.today]);
    return new SqlJson(`{"page":${page},"pageSize":${pageSize},"can":${JSON.stringify(can)},${ledger.text.slice(1)}`);
  }
}
