import { Injectable } from '@nestjs/common';
import { CycleDirectory, summaryOf } from '@tequio/cycle/api';
import { type RichTexts, richPart } from '@tequio/drafting/domain';
import { type Actor, type Decision, type Language, decide, reasonsAgainst } from '@tequio/kernel';
import { RefusalTexts, StoredFiles, TransactionRunner, notFound, orRefuse } from '@tequio/platform/api';
import {
  type ProblemContent,
  type ProblemFacts,
  type ProblemState,
  type ProblemsPermissionFacts,
  checkMove,
  editText,
  may,
  submit,
} from '@tequio/problems/domain';
import { type AttachmentWire, type ProblemAuthorWire, type ProblemPageWire, type RelatedProblem, problemsPages } from '@tequio/problems/wire';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { ProblemStore } from '../problem-store';

interface ProblemRow {
  readonly id: string;
  readonly cycleId: string;
  readonly number: number;
  readonly state: ProblemState;
  readonly content: ProblemContent;
  readonly rich: RichTexts | null;
  readonly agenda: string | null;
  readonly submittedAt: string | null;
  readonly reason: string | null;
  readonly agreement: string | null;
  readonly mergedInto: RelatedProblem | null;
  readonly duplicates: readonly RelatedProblem[];
  readonly survivors: readonly RelatedProblem[];
  readonly wasScored: boolean;
}

const related = `json_build_object('id', other.id, 'number', other.number, 'title', other.title)`;
const selectProblem = `
  SELECT p.id, p.cycle_id AS "cycleId", p.number, p.state, p.content, p.rich, p.agenda, p.submitted_at AS "submittedAt", p.reason, p.agreement,
         (SELECT ${related} FROM problem other WHERE other.id = p.merged_into_id) AS "mergedInto",
         coalesce((SELECT json_agg(${related} ORDER BY other.number) FROM problem other WHERE other.merged_into_id = p.id), '[]') AS duplicates,
         coalesce((SELECT json_agg(${related} ORDER BY other.number) FROM problem other
           WHERE other.cycle_id = p.cycle_id AND other.id <> p.id AND other.state IN ('draft', 'submitted', 'prioritised')), '[]') AS survivors,
         EXISTS (SELECT FROM score JOIN scoring_round round ON round.id = score.round_id
           WHERE score.problem_id = p.id AND round.closed_at IS NOT NULL) AS "wasScored"
  FROM problem p`;
const byId = `${selectProblem} WHERE p.id = $1`;
const byNumber = `${selectProblem} WHERE p.cycle_id = $1 AND p.number = $2`;

const authorsOf = (label: 'label_es' | 'label_en') => `
  SELECT author.account_id AS "accountId", account.name, organisation.short_name AS "organisationName", sector.${label} AS "sectorLabel"
  FROM problem_author author JOIN problem p ON p.id = author.problem_id
  LEFT JOIN account ON account.id = author.account_id LEFT JOIN organisation ON organisation.id = author.organisation_id
  LEFT JOIN sector ON sector.secretariat_id = p.secretariat_id AND sector.code = author.sector_code
    AND tstzrange(sector.valid_from, sector.valid_to) @> author.since
  WHERE author.problem_id = $1 ORDER BY author.since, account.name`;
const authorsInSpanish = authorsOf('label_es');
const authorsInEnglish = authorsOf('label_en');

const attachmentsOf = `
  SELECT a.id, f.original_name AS name, f.media_type AS "mediaType", f.byte_size AS "byteSize", f.sha256, a.added_at AS "addedAt"
  FROM problem_attachment a JOIN stored_file f ON f.id = a.stored_file_id WHERE a.problem_id = $1 ORDER BY a.added_at, a.id`;

@Injectable()
export class ProblemPage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly store: ProblemStore,
    private readonly secretariats: SecretariatDirectory,
    private readonly files: StoredFiles,
    private readonly texts: RefusalTexts,
  ) {}

  byId(actor: Actor, id: string, language: Language): Promise<ProblemPageWire> {
    return this.page(actor, byId, [id], language);
  }

  byNumber(actor: Actor, cycleId: string, number: number, language: Language): Promise<ProblemPageWire> {
    return this.page(actor, byNumber, [cycleId, number], language);
  }

  async attachment(actor: Actor, problemId: string, attachmentId: string) {
    const fileId = await this.transactions.read(async (tx) => {
      const [found] = await tx.query<{ fileId: string; cycleId: string }>(
        `SELECT a.stored_file_id AS "fileId", p.cycle_id AS "cycleId" FROM problem_attachment a JOIN problem p ON p.id = a.problem_id
         WHERE a.id = $1 AND p.id = $2`,
        [attachmentId, problemId],
      );
      if (!found) return notFound('problems.attachment-not-found');
      orRefuse(may(actor, 'read', await this.cycles.requireCycle(tx, found.cycleId)));
      return found.fileId;
    });
    return this.files.download(fileId);
  }

  private page(actor: Actor, text: string, params: readonly unknown[], language: Language): Promise<ProblemPageWire> {
    return this.transactions.read(async (tx) => {
      const [row] = await tx.query<ProblemRow>(text, params);
      if (!row) return notFound('problems.not-found');
      const cycle = await this.cycles.requireCycle(tx, row.cycleId);
      orRefuse(may(actor, 'read', cycle));
      const facts = await this.store.factsOf(tx, row, cycle);
      const permission = await this.store.permissionOf(tx, actor, row.id, cycle);
      const agendas = (await this.secretariats.agendas(tx)).map((agenda) => ({ code: agenda.code, label: agenda[language] }));
      return {
        cycle: summaryOf(cycle),
        id: row.id,
        number: row.number,
        state: row.state,
        content: row.content,
        ...richPart(row.rich),
        agendaLabel: agendas.find((agenda) => agenda.code === row.agenda)?.label ?? null,
        agendas,
        authors: await tx.query<ProblemAuthorWire>(language === 'en' ? authorsInEnglish : authorsInSpanish, [row.id]),
        submittedAt: row.submittedAt,
        mergedInto: row.mergedInto,
        duplicates: row.duplicates,
        survivors: row.survivors,
        reason: row.reason,
        agreement: row.agreement,
        attachments: await tx.query<AttachmentWire>(attachmentsOf, [row.id]),
        can: this.texts.reasonsOf(this.decisions(actor, row, facts, permission, problemsPages.scoring(cycle.entitySlug, cycle.number)), language),
      };
    });
  }

  /** Without what is written on the spot: a missing reason is no reason to hide the form for it. */
  private decisions(actor: Actor, row: ProblemRow, facts: ProblemFacts, permission: ProblemsPermissionFacts, scoringPage: string) {
    const scored = row.wasScored ? [] : [{ kind: 'conflict' as const, code: 'problems.not-scored-yet', facts: { href: scoringPage } }];
    return {
      edit: first(may(actor, 'edit', permission), editText(facts)),
      attach: first(may(actor, 'attach', permission), editText(facts)),
      submit: first(may(actor, 'submit', permission), submit(facts, row.content)),
      withdraw: first(may(actor, 'withdraw', permission), decide(checkMove('withdraw', facts), undefined)),
      'set-aside': first(may(actor, 'set-aside', permission), decide(checkMove('set-aside', facts), undefined)),
      restore: first(may(actor, 'restore', permission), decide(checkMove('restore', facts), undefined)),
      merge: first(may(actor, 'merge', permission), decide(checkMove('merge', facts), undefined)),
      prioritise: first(may(actor, 'prioritise', permission), decide([...checkMove('prioritise', facts), ...scored], undefined)),
      comment: may(actor, 'comment', permission),
    };
  }
}

/** Who may not do it is told that alone. */
function first(permitted: Decision, ruled: Decision<unknown>): Decision {
  return permitted.allowed ? decide(reasonsAgainst(ruled), undefined) : permitted;
}
