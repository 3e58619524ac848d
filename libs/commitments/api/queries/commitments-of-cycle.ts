import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork, summaryOf } from '@tequio/cycle/api';
import { type Actor, type Language, reasonsAgainst } from '@tequio/kernel';
import { RefusalTexts, TransactionRunner, type Tx, orRefuse } from '@tequio/platform/api';
import { ProblemDirectory } from '@tequio/problems/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { type CommitmentContent, addressOfField, adviceOnCount, byNumber, canJoin, may } from '@tequio/commitments/domain';
import { type CommitmentListItem, type CommitmentsOfCycle, commitmentsPages, textOfMissing } from '@tequio/commitments/wire';
import { CompletenessOfCommitments } from '../completeness-of-commitments';

interface ListRow extends Omit<CommitmentListItem, 'missing' | 'agendaLabel'> {
  readonly agendaEs: string | null;
  readonly agendaEn: string | null;
  readonly content: CommitmentContent;
}

const selectList = `
  SELECT c.id, c.number, c.title, c.kind, c.state, c.set_aside_reason AS "setAsideReason", c.content, c.carried_from_id IS NOT NULL AS "isCarried",
         a.label_es AS "agendaEs", a.label_en AS "agendaEn", o.name AS "leadName", l.name AS "liaisonName",
         CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'number', p.number, 'title', p.title) END AS problem
  FROM commitment c
  LEFT JOIN agenda a ON a.code = c.agenda
  LEFT JOIN organisation o ON o.id = c.lead_organisation_id
  LEFT JOIN account l ON l.id = c.liaison_account_id
  LEFT JOIN problem p ON p.id = c.problem_id
  WHERE c.cycle_id = $1`;

/** The commitments of a cycle with their owners and what each still lacks. */
@Injectable()
export class CommitmentsOfCycleQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly problems: ProblemDirectory,
    private readonly secretariats: SecretariatDirectory,
    private readonly completeness: CompletenessOfCommitments,
    private readonly texts: RefusalTexts,
  ) {}

  byId(actor: Actor, cycleId: string, language: Language): Promise<CommitmentsOfCycle> {
    return this.transactions.read(async (tx) => this.of(tx, actor, await this.cycles.requireCycle(tx, cycleId), language));
  }

  async byAddress(actor: Actor, slug: string, number: number, language: Language): Promise<CommitmentsOfCycle> {
    return this.byId(actor, (await this.cycles.cycleOf(slug, number)).id, language);
  }

  private async of(tx: Tx, actor: Actor, cycle: CycleInWork, language: Language): Promise<CommitmentsOfCycle> {
    orRefuse(may(actor, 'commitment.read', cycle));
    const rows = await tx.query<ListRow>(selectList, [cycle.id]);
    const missingOf = await this.completeness.inCycle(tx, cycle);
    const items = [...rows].sort(byNumber).map((row) => this.item(row, cycle, missingOf, language));
    const inPlan = items.filter((item) => item.state === 'draft');
    const answered = new Set(inPlan.map((item) => item.problem?.id));
    const prioritised = await this.problems.prioritisedOf(tx, cycle.id);
    const advisedMaximum = await this.secretariats.rule(cycle.secretariatId, 'commitments-advised-maximum', cycle.now, tx);
    const permitted = may(actor, 'commitment.create', cycle);
    return {
      cycle: summaryOf(cycle),
      items,
      total: items.length,
      advice: adviceOnCount(inPlan.length, advisedMaximum).map((part) => textOfMissing(part, language)),
      problems: prioritised.map(({ id, number, title }) => ({ id, number, title, isAnswered: answered.has(id) })),
      can: { create: reasonsAgainst(permitted, permitted.allowed ? canJoin(cycle.phase) : permitted).slice(0, 1).map((reason) => this.texts.wire(reason, language)) },
    };
  }

  private item({ content, agendaEs, agendaEn, ...row }: ListRow, cycle: CycleInWork, missingOf: Awaited<ReturnType<CompletenessOfCommitments['inCycle']>>, language: Language): CommitmentListItem {
    const path = commitmentsPages.sheet(cycle.entitySlug, cycle.number, row.number);
    // A record of the past owes no completeness.
    const missing = cycle.origin === 'historic' ? [] : missingOf(content);
    return {
      ...row,
      agendaLabel: language === 'en' ? agendaEn : agendaEs,
      missing: missing.map((part) => ({ code: part.code, at: part.at, text: textOfMissing(part, language), href: addressOfField(path, part.at) })),
    };
  }
}
