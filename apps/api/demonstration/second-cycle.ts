import type { INestApplicationContext, Type } from '@nestjs/common';
import { CreateCommitment } from '@tequio/commitments/api';
import { AddCalendarEntry, MovePhase, OpenFirstCycle, PublishCalendar, SetTerm, WriteOverview } from '@tequio/cycle/api';
import { OpenThread, PostComment, RecordContribution, ReplyToContributions } from '@tequio/deliberation/api';
import { AddRow, EditField } from '@tequio/drafting/api';
import { StartPlan } from '@tequio/plan/api';
import { CloseScoringRound, MergeProblem, OpenProblem, OpenScoringRound, PrioritiseProblem, ScoreProblem, SetProblemAside, SubmitProblem } from '@tequio/problems/api';
import type { Cast } from './cast';
import { type CommitmentStory, commitments, planTexts } from './commitments';
import type { PersonKey } from './people';
import { type ProblemKey, type ProblemStory, problems } from './problems';
import type { Time } from './time';

const scorers: readonly PersonKey[] = ['municipality', 'comptroller', 'cleanSky', 'brickmakers', 'guarantor', 'secondGuarantor'];
/** One row a seat, in the order of `scorers`: urgency, innovation, social benefit, feasibility. */
const scores: Readonly<Partial<Record<ProblemKey, readonly (readonly [number, number, number, number])[]>>> = {
  brickKilns: [[5, 4, 5, 3], [4, 4, 5, 3], [5, 5, 5, 4], [4, 3, 5, 2], [5, 4, 5, 3], [5, 4, 4, 3]],
  waterLeaks: [[4, 3, 5, 4], [5, 4, 5, 5], [3, 3, 4, 4], [4, 3, 5, 4], [4, 4, 4, 4], [4, 3, 4, 5]],
  permits: [[3, 3, 3, 5], [4, 3, 4, 4], [2, 3, 3, 4], [5, 4, 5, 5], [3, 3, 3, 4], [3, 2, 4, 4]],
  streetLights: [[4, 1, 4, 3], [3, 2, 3, 3], [2, 1, 4, 2], [3, 1, 3, 3], [2, 1, 3, 3], [3, 2, 4, 2]],
};

/** Durango from October 2018 to the middle of January 2019: convocation, problems, and a draft in the making. */
export class SecondCycle {
  private cycleId = '';
  private readonly problemIds = new Map<ProblemKey, string>();
  private readonly commitmentIds: string[] = [];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
    private readonly time: Time,
  ) {}

  async live(): Promise<void> {
    await this.convene();
    await this.diagnose();
    await this.draft();
    await this.talk();
  }

  private async convene(): Promise<void> {
    const facilitator = this.cast.as('facilitator');
    const overview =
      'Segundo ciclo del secretariado de Durango. Seis asientos de tres sectores eligen de tres a cinco problemas públicos, escriben compromisos que se puedan comprobar y los publican antes de marzo de 2019.';
    this.cycleId = (await this.get(OpenFirstCycle).execute(facilitator, this.cast.secretariat.id, {})).id;
    await this.get(WriteOverview).execute(facilitator, this.cycleId, { base: '', text: overview });
    await this.get(SetTerm).execute(facilitator, this.cycleId, { startsOn: '2019-03-01', endsOn: '2020-02-29' });
    const entries = [
      ['Mesas para escribir problemáticas', 'activity', 'diagnosing', '2018-10-24', '2018-11-09'],
      ['Ronda de priorización', 'activity', 'diagnosing', '2018-11-12', '2018-11-16'],
      ['Redacción de compromisos', 'activity', 'drafting', '2018-11-20', '2019-01-31'],
      ['Cierre de fichas', 'deadline', 'drafting', '2019-01-31', '2019-01-31'],
      ['Consulta pública', 'activity', 'consulting', '2019-02-01', '2019-02-18'],
      ['Aprobación por sector', 'deadline', 'deciding', '2019-02-27', '2019-02-27'],
    ] as const;
    for (const [title, kind, phase, startsOn, endsOn] of entries) {
      await this.get(AddCalendarEntry).execute(facilitator, this.cycleId, { title, kind, phase, startsOn, endsOn });
    }
    await this.get(PublishCalendar).execute(facilitator, this.cycleId);
    await this.time.move('2018-10-24T15:00:00.000Z');
    await this.get(MovePhase).execute(facilitator, this.cycleId, { from: 'convening', to: 'diagnosing' });
  }

  private async diagnose(): Promise<void> {
    const facilitator = this.cast.as('facilitator');
    for (const story of problems) await this.writeProblem(story);
    await this.time.move('2018-11-09T17:00:00.000Z');
    for (const { key, ending } of problems) {
      if (ending.kind !== 'merged') continue;
      await this.get(MergeProblem).execute(facilitator, this.problem(key), { intoId: this.problem(ending.into), reason: ending.reason });
    }
    await this.time.move('2018-11-12T16:00:00.000Z');
    const round = await this.get(OpenScoringRound).execute(facilitator, this.cycleId);
    for (const [seat, scorer] of scorers.entries()) {
      for (const [key, rows] of Object.entries(scores) as [ProblemKey, readonly (readonly [number, number, number, number])[]][]) {
        const [urgency, innovation, benefit, feasibility] = rows[seat] ?? [3, 3, 3, 3];
        await this.get(ScoreProblem).execute(this.cast.as(scorer), round.id, this.problem(key), { urgency, innovation, 'social-benefit': benefit, feasibility });
      }
    }
    await this.time.move('2018-11-16T23:00:00.000Z');
    await this.get(CloseScoringRound).execute(facilitator, round.id);
    for (const { key, ending, author } of problems) {
      if (ending.kind === 'prioritised') await this.get(PrioritiseProblem).execute(facilitator, this.problem(key), 'Acuerdo 1 de la sesión del 16 de noviembre de 2018');
      if (ending.kind === 'set-aside') await this.get(SetProblemAside).execute(this.cast.as(author), this.problem(key), ending.reason);
    }
    await this.time.move('2018-11-20T16:00:00.000Z');
    await this.get(MovePhase).execute(facilitator, this.cycleId, { from: 'diagnosing', to: 'drafting' });
  }

  private async writeProblem(story: ProblemStory): Promise<void> {
    const author = this.cast.as(story.author);
    const { id } = await this.get(OpenProblem).execute(author, this.cycleId, { title: story.title });
    this.problemIds.set(story.key, id);
    for (const [field, value] of Object.entries(story.fields)) {
      await this.get(EditField).execute(author, 'problem', id, field, { base: field === 'agenda' ? null : '', value }, 'es');
    }
    for (const cells of story.evidence) await this.get(AddRow).execute(author, 'problem', id, 'evidence', { cells }, 'es');
    await this.get(SubmitProblem).execute(author, id);
  }

  private async draft(): Promise<void> {
    const plan = await this.get(StartPlan).execute(this.cast.as('guarantor'), this.cycleId);
    for (const [field, value] of Object.entries(planTexts)) {
      await this.get(EditField).execute(this.cast.as('guarantor'), 'plan', plan.id, field, { base: '', value }, 'es');
    }
    for (const [index, story] of commitments.entries()) {
      await this.time.move(`2018-12-0${index + 3}T16:00:00.000Z`);
      await this.writeCommitment(story);
    }
  }

  private async writeCommitment(story: CommitmentStory): Promise<void> {
    const author = this.cast.as(story.author);
    const { id } = await this.get(CreateCommitment).execute(author, this.cycleId, { title: story.title, problemId: this.problem(story.answers) });
    this.commitmentIds.push(id);
    const write = (field: string, base: unknown, value: unknown) => this.get(EditField).execute(author, 'commitment', id, field, { base, value }, 'es');
    for (const [field, value] of Object.entries(story.fields)) await write(field, Array.isArray(value) ? [] : field === 'agenda' ? null : '', value);
    if (story.liaison) {
      await write('leadOrganisationId', null, this.cast.organisationOf(story.liaison));
      await write('liaisonAccountId', null, this.cast.member(story.liaison).accountId);
    }
    if (story.counterpart) await write('counterpartOrganisationId', null, this.cast.organisationOf(story.counterpart));
    for (const cells of story.milestones) await this.get(AddRow).execute(author, 'commitment', id, 'milestones', { cells }, 'es');
    for (const cells of story.indicators) await this.get(AddRow).execute(author, 'commitment', id, 'indicators', { cells }, 'es');
  }

  private async talk(): Promise<void> {
    const [kilns = '', leaks = '', permits = ''] = this.commitmentIds;
    await this.time.move('2018-12-12T16:30:00.000Z');
    const about = await this.get(OpenThread).execute(this.cast.as('cleanSky'), {
      subjectKind: 'commitment',
      subjectId: kilns,
      field: 'milestones',
      body: 'El padrón debería estar antes de la temporada de frío: ¿se puede adelantar a julio?',
      mentions: [this.cast.member('municipality').accountId],
    });
    await this.time.move('2018-12-13T18:00:00.000Z');
    await this.get(PostComment).execute(this.cast.as('municipality'), about.id, {
      body: 'Con dos brigadas, sí. Falta que la Unión nos diga en qué semanas recibirían a las brigadas.',
      mentions: [this.cast.member('brickmakers').accountId],
    });
    await this.time.move('2019-01-08T16:00:00.000Z');
    await this.get(OpenThread).execute(this.cast.as('university'), {
      subjectKind: 'commitment',
      subjectId: permits,
      body: 'Hay tres listas distintas publicadas hoy. Puedo compartir la comparación que hicimos en el laboratorio.',
    });
    const first = await this.get(RecordContribution).execute(this.cast.as('university'), this.cycleId, {
      subjectKind: 'commitment',
      subjectId: leaks,
      body: 'Que el folio se pueda consultar por mensaje de texto, porque no todas las colonias tienen internet.',
      authorName: 'Comité de agua de una colonia alta (ejemplo ficticio)',
    });
    await this.get(RecordContribution).execute(this.cast.as('facilitator'), this.cycleId, {
      subjectKind: 'commitment',
      subjectId: kilns,
      body: 'Publicar el padrón también en los ejidos, en papel, con un mapa.',
    });
    await this.time.move('2019-01-10T16:00:00.000Z');
    await this.get(ReplyToContributions).execute(this.cast.as('comptroller'), this.cycleId, {
      contributionIds: [first.id],
      outcome: 'accepted',
      body: 'La consulta por mensaje de texto se agrega a la acción del compromiso 2.',
    });
  }

  private problem(key: ProblemKey): string {
    const id = this.problemIds.get(key);
    if (!id) throw new Error(`Nobody wrote the problem "${key}"`);
    return id;
  }

  private get<T>(command: Type<T>): T {
    return this.app.get(command, { strict: false });
  }
}
