import { randomUUID } from 'node:crypto';
import { newMilestone } from '@tequio/commitments/domain/testing';
import type { CyclePhase } from '@tequio/cycle/domain';
import { aPublishedCommitment } from '@tequio/monitoring/api/testing';
import { type TestPlan, aPlanInWork } from '@tequio/plan/api/testing';
import type { TestApplication, TestRequests } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, durango } from '@tequio/secretariat/api/testing';

/** One secretariat in which there is one of everything that a door can lead to. */
export interface Situation {
  readonly secretariat: TestSecretariat;
  readonly plan: TestPlan;
  readonly phase: CyclePhase;
  /** What `:name` in a door's path or body stands for. */
  readonly ids: Record<string, string>;
  /** Somebody allowed to published the closing report; it stays published. */
  isReportPublished: boolean;
}

let made = 0;

/** Built as people would build it, phase after phase; then the cycle is put into the phase asked for. */
export async function aSituation(test: TestApplication, phase: CyclePhase): Promise<Situation> {
  made += 1;
  const letter = String.fromCharCode(64 + made);
  const secretariat = await aSecretariat(test, { ...durango, code: `MX-S${letter}A`, inegi: `s${made}`, slug: `durango-${made}`, folioPrefix: `DU${letter}` });
  const plan = await aPlanInWork(test, secretariat);
  const { cycleId, commitmentId, planId } = plan;
  const as = (person: 'facilitator' | 'official' | 'civilSociety' | 'administrator') => test.signInAs(secretariat.people[person].accountId);
  const [facilitator, official, civilSociety, administrator] = [await as('facilitator'), await as('official'), await as('civilSociety'), await as('administrator')];
  const ids: Record<string, string> = {
    secretariatId: secretariat.id,
    entitySlug: secretariat.slug,
    cycleId,
    cycleNumber: '2',
    commitmentId,
    planId,
    seatId: secretariat.seats.council.seatId,
    sectorId: secretariat.sectorIds.official,
    appointmentId: secretariat.people.secondCivilSociety.appointmentId,
    organisationId: secretariat.universityId,
    accountId: secretariat.people.outsider.accountId,
    phase,
    otherPhase: phase === 'convening' ? 'diagnosing' : 'convening',
  };

  ids['entryId'] = await idAt(facilitator, `/api/v1/cycles/${cycleId}/calendar`, { title: 'Instalación de mesas', kind: 'activity', phase: 'drafting', startsOn: '2019-02-11', endsOn: '2019-02-12' });
  ids['invitationId'] = await idAt(administrator, '/api/v1/invitations', { email: `invitada-${made}@ejemplo.mx` });

  await plan.moveTo('diagnosing');
  await test.sql.many('INSERT INTO problem_counter (cycle_id, last_number) VALUES ($1, 1)', [cycleId]);
  const open = (who: TestRequests, title: string) => idAt(who, `/api/v1/cycles/${cycleId}/problems`, { title });
  ids['problemId'] = await open(official, 'Tala sin permiso');
  ids['otherProblemId'] = await open(official, 'Bosques sin vigilancia');
  ids['writtenProblemId'] = await open(civilSociety, 'Agua sin medir');
  ids['problemNumber'] = '2';
  ids['fileId'] = await upload(official);
  ids['attachmentId'] = await idAt(official, `/api/v1/problems/${ids['problemId']}/attachments`, { fileId: await upload(official) });
  await test.sql.many("UPDATE problem SET state = 'submitted', submitted_at = '2019-01-10T00:00:00Z' WHERE id = ANY($1)", [[ids['problemId'], ids['otherProblemId']]]);
  ids['roundId'] = await idAt(facilitator, `/api/v1/cycles/${cycleId}/scoring-rounds`, undefined);

  await plan.moveTo('drafting');
  const thread = (body: string) => post(official, '/api/v1/threads', { subjectKind: 'cycle', subjectId: cycleId, body });
  ids['threadId'] = await threadIdOf(thread('¿Cuándo es la sesión?'));
  ids['resolvedThreadId'] = await threadIdOf(thread('¿Quién toma la nota?'));
  await post(official, `/api/v1/threads/${ids['resolvedThreadId']}/resolution`, { reason: 'La toma la facilitación.' });
  ids['contributionId'] = await idAt(official, `/api/v1/cycles/${cycleId}/contributions`, { subjectKind: 'cycle', subjectId: cycleId, body: 'Más sesiones por la tarde.' });
  const versionOfSheet = (reason: string) => post(official, `/api/v1/drafts/commitment/${commitmentId}/versions`, { reason });
  await versionOfSheet('Primera lectura');
  const risks = `/api/v1/drafts/commitment/${commitmentId}/fields/risks`;
  sent(await official.put(risks, { base: 'Falta de inspectores.', value: 'Faltan inspectores y vehículos.' }), risks);
  await versionOfSheet('Segunda lectura');
  ids['rowId'] = newMilestone().id;
  const frozen = await plan.freeze();
  if (!frozen.hash) throw new Error(`The plan was not frozen: ${JSON.stringify(frozen)}`);
  ids['versionHash'] = frozen.hash;

  await plan.moveTo('consulting');
  await idAt(facilitator, `/api/v1/cycles/${cycleId}/consultation`, { opensOn: '2019-01-15', closesOn: '2019-03-01' });
  ids['importId'] = await idAt(official, `/api/v1/cycles/${cycleId}/imports`, { fileId: await upload(official, 'sobre,aportacion\nciclo,Sillas para la gente mayor.\n') });

  await plan.moveTo('deciding');
  const stance = (who: TestRequests, body: object) => idAt(who, `/api/v1/cycles/${cycleId}/approval/stances`, { versionHash: ids['versionHash'], ...body });
  ids['stanceId'] = await stance(official, { kind: 'approve' });
  ids['objectionId'] = await stance(civilSociety, { kind: 'object', body: 'Falta la meta del segundo año.' });

  await plan.moveTo('implementing');
  await test.sql.many(
    `INSERT INTO phase_move (id, cycle_id, seq, from_phase, to_phase, direction, moved_at, overrides)
     VALUES ($1, $2, 1, 'deciding', 'implementing', 'forward', '2019-01-01T18:00:00Z', '[]')`,
    [randomUUID(), cycleId],
  );
  const published = await aPublishedCommitment(test, secretariat, cycleId, { number: '8' });
  const unpublished = await aPublishedCommitment(test, secretariat, cycleId, { number: '9', published: false });
  ids['publishedCommitmentId'] = published.id;
  ids['unpublishedCommitmentId'] = unpublished.id;
  ids['reportId'] = await idAt(official, `/api/v1/commitments/${published.id}/reports`, { status: 'in-progress', body: 'Va.', evidence: [{ description: 'Acta', link: 'https://ejemplo.mx/acta' }] });
  ids['verdictId'] = await idAt(civilSociety, `/api/v1/reports/${ids['reportId']}/verdicts`, { kind: 'insufficient', reason: 'Faltan dos municipios.' });

  await plan.moveTo(phase);
  return { secretariat, plan, phase, ids, isReportPublished: false };
}

const upload = async (who: TestRequests, content?: string): Promise<string> => {
  const answer = await sendFile(who, content);
  return String(sent(answer, '/api/v1/files')['id']);
};

/** A small text file as a browser's form sends it. */
export function sendFile(who: TestRequests, content = `Acta ${randomUUID()}`): ReturnType<TestRequests['post']> {
  const boundary = 'frontera';
  const form = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="acta.txt"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  return who.with({ 'content-type': `multipart/form-data; boundary=${boundary}` }).send('POST', '/api/v1/files', form);
}

async function idAt(who: TestRequests, path: string, body: object | undefined): Promise<string> {
  return String((await post(who, path, body))['id']);
}

async function threadIdOf(answer: Promise<Record<string, unknown>>): Promise<string> {
  const { threadId, id } = await answer;
  return String(threadId ?? id);
}

async function post(who: TestRequests, path: string, body: object | undefined): Promise<Record<string, unknown>> {
  return sent(await who.post(path, body), path);
}

/** What prepares a test must work, or the test would look at nothing. */
function sent(answer: { readonly status: number; readonly text: string; readonly body: unknown }, path: string): Record<string, unknown> {
  if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
  return (answer.body ?? {}) as Record<string, unknown>;
}
