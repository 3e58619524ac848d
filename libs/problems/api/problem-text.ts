import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import type { CyclePhase } from '@tequio/cycle/domain';
import type { DraftSubject, DraftSubjectOwner, SubjectAccess } from '@tequio/drafting/api';
import { type DraftContent, type DraftText, type DraftValue, type Passage, type Place, type RichTexts, passagesOf, richPart, storedRich } from '@tequio/drafting/domain';
import { type Actor, type Decision, type Language, allow, decide, refuseWith } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { type ProblemState, checkLink, editText, may, problemShape } from '@tequio/problems/domain';
import { problemsPages, problemsTexts } from '@tequio/problems/wire';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { ProblemStore } from './problem-store';

const place = `
  SELECT p.secretariat_id AS "secretariatId", p.cycle_id AS "cycleId", p.number, p.title, p.state, c.number AS cycle, e.slug
  FROM problem p JOIN cycle c ON c.id = p.cycle_id JOIN secretariat s ON s.id = c.secretariat_id JOIN entity e ON e.id = s.entity_id
  WHERE p.id = $1`;
const placeHeld = `${place} FOR UPDATE OF p`;

interface PlaceRow {
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly number: number;
  readonly title: string;
  readonly state: ProblemState;
  readonly cycle: number;
  readonly slug: string;
}

/** The statement as a shared draft: the drafting area stores and merges it, this area says what it is. */
@Injectable()
export class ProblemText implements DraftSubjectOwner {
  readonly kind = 'problem';
  readonly shape = problemShape;
  readonly openIn: readonly CyclePhase[] = ['diagnosing', 'drafting'];

  constructor(
    private readonly cycles: CycleDirectory,
    private readonly store: ProblemStore,
    private readonly secretariats: SecretariatDirectory,
  ) {}

  async find(tx: Tx, id: string, hold: boolean): Promise<DraftSubject | null> {
    const [row] = await tx.query<PlaceRow>(hold ? placeHeld : place, [id]);
    if (!row) return null;
    return {
      secretariatId: row.secretariatId,
      cycleId: row.cycleId,
      label: row.title.trim() === '' ? `${row.number}` : row.title,
      path: problemsPages.problem(row.slug, row.cycle, row.number),
    };
  }

  async access(tx: Tx, id: string): Promise<SubjectAccess> {
    const [row] = await tx.query<PlaceRow>(place, [id]);
    if (!row) return () => refuseWith('not-found', 'problems.not-found');
    const cycle = await this.cycles.requireCycle(tx, row.cycleId);
    const facts = await this.store.factsOf(tx, row, cycle);
    return (actor, action) => {
      if (action === 'read') return may(actor, 'read', cycle);
      const permitted = may(actor, 'edit', cycle);
      return permitted.allowed ? editText(facts) : permitted;
    };
  }

  async validate(tx: Tx, _id: string, at: Place, value: DraftValue): Promise<Decision> {
    if (at.path === 'agenda' && value !== null) {
      const agendas = await this.secretariats.agendas(tx);
      return agendas.some((agenda) => agenda.code === value) ? allow() : refuseWith('invalid', 'problems.agenda-unknown', { at: 'value' });
    }
    if (at.kind === 'cell' && at.shape.name === 'link') {
      const link = typeof value === 'string' ? value : '';
      return decide(checkLink(link).map((reason) => ({ ...reason, at: 'value' })), undefined);
    }
    return allow();
  }

  async project(tx: Tx, id: string, { content, rich }: DraftText, writers: readonly Actor[]): Promise<void> {
    const [row] = await tx.query<{ secretariatId: string }>(
      `UPDATE problem SET content = $2, title = $2::jsonb ->> 'title', agenda = $2::jsonb ->> 'agenda', rich = $3 WHERE id = $1
       RETURNING secretariat_id AS "secretariatId"`,
      [id, JSON.stringify(content), storedRich(rich)],
    );
    if (!row) return;
    for (const writer of writers) await this.store.addAuthor(tx, writer, id, row.secretariatId);
  }

  async versionContent(tx: Tx, id: string, { content, rich }: DraftText): Promise<object> {
    const [row] = await tx.query<PlaceRow>(place, [id]);
    return { kind: 'problem', schemaVersion: 1, id, number: row?.number ?? 0, ...content, ...richPart(rich) };
  }

  passages(version: unknown, language: Language): readonly Passage[] {
    const { fields } = problemsTexts[language];
    const labels: Readonly<Record<string, string>> = fields;
    const words = {
      labelOf: (path: string) => labels[path.split('.').at(-1) ?? path] ?? path,
      wordOf: (_: string, value: string | number) => String(value),
    };
    return passagesOf(problemShape, version as DraftContent, words, (version as { readonly rich?: RichTexts }).rich);
  }
}
