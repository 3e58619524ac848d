import { Injectable } from '@nestjs/common';
import { CycleDirectory, summaryOf } from '@tequio/cycle/api';
import { type Actor, type Language } from '@tequio/kernel';
import { RefusalTexts, TransactionRunner, type Tx, notFound, orRefuse } from '@tequio/platform/api';
import { ProblemDirectory } from '@tequio/problems/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { type CommitmentContent, type CommitmentState, addressOfField, canRestore, canSetAside, may, mayAnswerFor } from '@tequio/commitments/domain';
import { type CommitmentPageWire, commitmentsPages, textOfMissing } from '@tequio/commitments/wire';
import { CompletenessOfCommitments } from '../completeness-of-commitments';

interface SheetRow {
  readonly id: string;
  readonly cycleId: string;
  readonly secretariatId: string;
  readonly number: string;
  readonly state: CommitmentState;
  readonly setAsideReason: string | null;
  readonly origin: 'work' | 'historic';
  readonly content: CommitmentContent;
  readonly carriedFrom: CommitmentPageWire['carriedFrom'];
}

const selectSheet = `
  SELECT c.id, c.cycle_id AS "cycleId", c.secretariat_id AS "secretariatId", c.number, c.state, c.set_aside_reason AS "setAsideReason", c.origin, c.content,
         (SELECT json_build_object('cycleNumber', before.number, 'number', f.number)
          FROM commitment f JOIN cycle before ON before.id = f.cycle_id WHERE f.id = c.carried_from_id) AS "carriedFrom"
  FROM commitment c`;

/** The sheet's page: its state, what it lacks, and what its fields can choose from. */
@Injectable()
export class CommitmentPage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly problems: ProblemDirectory,
    private readonly secretariats: SecretariatDirectory,
    private readonly completeness: CompletenessOfCommitments,
    private readonly texts: RefusalTexts,
  ) {}

  byId(actor: Actor, id: string, language: Language): Promise<CommitmentPageWire> {
    return this.transactions.read(async (tx) => {
      const [row] = await tx.query<SheetRow>(`${selectSheet} WHERE c.id = $1`, [id]);
      return this.page(tx, actor, row ?? null, language);
    });
  }

  async byAddress(actor: Actor, slug: string, cycleNumber: number, number: string, language: Language): Promise<CommitmentPageWire> {
    const cycle = await this.cycles.cycleOf(slug, cycleNumber);
    return this.transactions.read(async (tx) => {
      const [row] = await tx.query<SheetRow>(`${selectSheet} WHERE c.cycle_id = $1 AND lower(c.number) = lower($2)`, [cycle.id, number]);
      return this.page(tx, actor, row ?? null, language);
    });
  }

  private async page(tx: Tx, actor: Actor, row: SheetRow | null, language: Language): Promise<CommitmentPageWire> {
    if (!row) return notFound('commitments.no-such-commitment');
    orRefuse(may(actor, 'commitment.read', row));
    const cycle = await this.cycles.requireCycle(tx, row.cycleId);
    const missing = row.origin === 'historic' ? [] : (await this.completeness.inCycle(tx, cycle))(row.content);
    const path = commitmentsPages.sheet(cycle.entitySlug, cycle.number, row.number);
    const standing = { state: row.state, origin: row.origin, phase: cycle.phase };
    const maySetAside = may(actor, 'commitment.set-aside', row);
    const mayRestore = may(actor, 'commitment.restore', row);
    const { id, number, state, setAsideReason, origin, carriedFrom } = row;
    return {
      cycle: summaryOf(cycle),
      id,
      number,
      state,
      setAsideReason,
      origin,
      carriedFrom,
      missing: missing.map((part) => ({ code: part.code, at: part.at, text: textOfMissing(part, language), href: addressOfField(path, part.at) })),
      options: await this.options(tx, row, cycle.now, language),
      can: this.texts.reasonsOf(
        {
          // Whether it could be, given the reason the person will write.
          setAside: maySetAside.allowed ? canSetAside(standing, 'reason') : maySetAside,
          restore: mayRestore.allowed ? canRestore(standing) : mayRestore,
        },
        language,
      ),
    };
  }

  private async options(tx: Tx, row: SheetRow, at: string, language: Language): Promise<CommitmentPageWire['options']> {
    const problems = await this.problems.prioritisedOf(tx, row.cycleId);
    const agendas = await this.secretariats.agendas(tx);
    const organisations = await this.secretariats.organisationsOf(row.secretariatId, tx);
    const members = await this.secretariats.membersOf(row.secretariatId, at, tx);
    return {
      problems: problems.map(({ id, number, title }) => ({ id, number, title })),
      agendas: agendas.map((agenda) => ({ id: agenda.code, name: agenda[language] })),
      organisations: organisations.map(({ id, name }) => ({ id, name })),
      liaisons: members.filter(({ organisationId, role }) => organisationId !== null && mayAnswerFor(role)).map(({ accountId, name, organisationId }) => ({ id: accountId, name, organisationId })),
    };
  }
}
