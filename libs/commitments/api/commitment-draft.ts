import { Injectable } from '@nestjs/common';
import type { DraftSubject, DraftSubjectOwner, SubjectAccess } from '@tequio/drafting/api';
import { type DraftContent, type DraftText, type DraftValue, type Passage, type Place, passagesOf, storedRich } from '@tequio/drafting/domain';
import { type Decision, type Language, allow, refuseWith } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { ProblemDirectory } from '@tequio/problems/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import {
  type CommitmentContent,
  type CommitmentState,
  type CommitmentVersionContent,
  canBeEdited,
  commitmentShape,
  commitmentVersionContent,
  may,
  mayAnswerFor,
  organisationIdsOf,
  phasesOfListing,
  readableContent,
} from '@tequio/commitments/domain';
import { commitmentsPages, labelOfField, nameOfCode } from '@tequio/commitments/wire';
import { repeatedColumns } from './commitment-store';

interface StandingRow {
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly number: string;
  readonly title: string;
  readonly state: CommitmentState;
  readonly origin: 'work' | 'historic';
  readonly entitySlug: string;
  readonly cycleNumber: number;
}

const selectStanding = `
  SELECT c.secretariat_id AS "secretariatId", c.cycle_id AS "cycleId", c.number, c.title, c.state, c.origin, e.slug AS "entitySlug", cycle.number AS "cycleNumber"
  FROM commitment c JOIN cycle ON cycle.id = c.cycle_id JOIN secretariat s ON s.id = c.secretariat_id JOIN entity e ON e.id = s.entity_id
  WHERE c.id = $1`;

/** The commitment as a text that several people write: what the drafting area asks of its owner. */
@Injectable()
export class CommitmentDraft implements DraftSubjectOwner {
  readonly kind = 'commitment';
  readonly shape = commitmentShape;
  readonly openIn = phasesOfListing;

  constructor(
    private readonly secretariats: SecretariatDirectory,
    private readonly problems: ProblemDirectory,
  ) {}

  async find(tx: Tx, id: string, hold: boolean): Promise<DraftSubject | null> {
    const row = await this.standing(tx, id, hold);
    if (!row) return null;
    const { secretariatId, cycleId, number, title, entitySlug, cycleNumber } = row;
    return { secretariatId, cycleId, label: `${number} ${title}`, path: commitmentsPages.sheet(entitySlug, cycleNumber, number) };
  }

  async access(tx: Tx, id: string): Promise<SubjectAccess> {
    const row = await this.standing(tx, id, false);
    return (actor, action) => {
      if (!row) return refuseWith('not-found', 'commitments.no-such-commitment');
      const permitted = may(actor, action === 'read' ? 'commitment.read' : 'commitment.write', row);
      return permitted.allowed && action !== 'read' ? canBeEdited(row) : permitted;
    };
  }

  async validate(tx: Tx, id: string, place: Place, value: DraftValue, content: DraftContent): Promise<Decision> {
    if (place.kind !== 'field' || value === null) return allow();
    const row = await this.standing(tx, id, false);
    if (!row) return refuseWith('not-found', 'commitments.no-such-commitment');
    const at = place.path;
    const accepted = (isKnown: boolean, code: string): Decision => (isKnown ? allow() : refuseWith('invalid', code, { at }));
    switch (at) {
      case 'agenda':
        return accepted((await this.secretariats.agendas(tx)).some(({ code }) => code === value), 'commitments.agenda-unknown');
      case 'problemId':
        return accepted((await this.problems.prioritisedOf(tx, row.cycleId)).some((problem) => problem.id === value), 'commitments.problem-not-prioritised');
      case 'leadOrganisationId':
      case 'counterpartOrganisationId':
      case 'coResponsibleOrganisationIds': {
        const known = new Set((await this.secretariats.organisationsOf(row.secretariatId, tx)).map((organisation) => organisation.id));
        const chosen = Array.isArray(value) ? (value as readonly string[]) : [value as string];
        return accepted(chosen.every((organisationId) => known.has(organisationId)), 'commitments.institution-not-of-secretariat');
      }
      case 'liaisonAccountId': {
        const held = (await this.secretariats.membersOf(row.secretariatId, tx.now, tx)).filter((member) => member.accountId === value);
        if (held.length === 0) return refuseWith('invalid', 'commitments.liaison-not-of-secretariat', { at });
        if (!held.some(({ role }) => mayAnswerFor(role))) return refuseWith('invalid', 'commitments.liaison-role-owns-nothing', { at });
        const lead = content['leadOrganisationId'] ?? null;
        return accepted(lead === null || held.some(({ organisationId }) => organisationId === lead), 'commitments.liaison-not-of-lead');
      }
      default:
        return allow();
    }
  }

  async project(tx: Tx, id: string, { content, rich }: DraftText): Promise<void> {
    await tx.query(`UPDATE commitment SET ${repeatedColumns}, rich = $3 WHERE id = $1`, [id, JSON.stringify(content), storedRich(rich)]);
  }

  async versionContent(tx: Tx, id: string, draft: DraftText): Promise<CommitmentVersionContent> {
    const content = draft.content as unknown as CommitmentContent;
    const [row] = await tx.query<{ number: string }>('SELECT number FROM commitment WHERE id = $1', [id]);
    const organisations = await this.secretariats.organisationNames(organisationIdsOf(content), tx);
    const names = new Map([...organisations].map(([organisationId, { name }]) => [organisationId, name]));
    return commitmentVersionContent({ id, number: row?.number ?? '' }, content, names, draft.rich);
  }

  async passages(version: unknown, language: Language, tx: Pick<Tx, 'query'>): Promise<readonly Passage[]> {
    const sheet = version as CommitmentVersionContent;
    const names = await this.namesIn(tx, sheet, language);
    const words = {
      labelOf: (path: string) => labelOfField(path, language),
      wordOf: (path: string, value: string | number) => nameOfCode(path, String(value), language) ?? names.get(String(value)) ?? String(value),
    };
    return passagesOf(commitmentShape, readableContent(sheet), words, sheet.rich);
  }

  /** A version holds codes and opaque ids; whoever reads it here is a member and reads names. */
  private async namesIn(tx: Pick<Tx, 'query'>, { agenda, liaison, problemId }: CommitmentVersionContent, language: Language): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ key: string; es: string; en: string }>(
      `SELECT code AS key, label_es AS es, label_en AS en FROM agenda WHERE code = $1
       UNION ALL SELECT id::text, name, name FROM account WHERE id = $2
       UNION ALL SELECT id::text, title, title FROM problem WHERE id = $3`,
      [agenda, liaison, problemId],
    );
    return new Map(rows.map((row) => [row.key, row[language]]));
  }

  private async standing(tx: Pick<Tx, 'query'>, id: string, hold: boolean): Promise<StandingRow | null> {
    const [row] = await tx.query<StandingRow>(hold ? `${selectStanding} FOR UPDATE OF c` : selectStanding, [id]);
    return row ?? null;
  }
}
