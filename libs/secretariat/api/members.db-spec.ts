import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { system } from '@tequio/kernel';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import { RecordAppointment, SecretariatModule, secretariatEntities } from './index';
import { type TestSecretariat, aSecretariat, durango as durangoItself, sinaloa } from './testing';

const password = 'ladrillo nube tambor sal';
let test: TestApplication;
let durango: TestSecretariat;
let elsewhere: TestSecretariat;
let facilitator: TestRequests;
let mailboxes = 0;
let places = 0;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [IdentityModule, SecretariatModule],
    entities: [...identityEntities, ...secretariatEntities],
    openSession,
  });
  elsewhere = await aSecretariat(test, sinaloa);
});
afterAll(() => test.stop());

beforeEach(async () => {
  // Each test changes who sits where: it gets a secretariat of its own
  places += 1;
  const letters = String.fromCharCode(65 + Math.floor(places / 26), 65 + (places % 26));
  durango = await aSecretariat(test, { ...durangoItself, code: `MX-${letters}`, inegi: letters, slug: `durango-${places}`, folioPrefix: `D${letters}` });
  facilitator = await test.signInAs(durango.people.facilitator.accountId);
});

const path = (rest = '') => `/api/v1/secretariats/${durango.id}${rest}`;
const newMailbox = () => `invitada-${(mailboxes += 1)}@ejemplo.mx`;

async function tokenMailedTo(email: string): Promise<string> {
  const mail = await test.sql.one<{ text: string }>('SELECT body_text AS text FROM mail_message WHERE to_address = $1 ORDER BY created_at DESC LIMIT 1', [
    email,
  ]);
  return /invitacion\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

const accept = (token: string) => test.stranger.post(`/api/v1/invitations/${token}/acceptance`, { name: 'Inés Invitada', password });

async function endTitularOf(seat: 'guarantor' | 'council'): Promise<void> {
  const person = seat === 'guarantor' ? durango.people.guarantor : durango.people.secondOfficial;
  expect((await facilitator.delete(path(`/appointments/${person.appointmentId}`))).status).toBe(204);
}

async function inviteToGuarantorSeat(email = newMailbox()): Promise<string> {
  const answer = await facilitator.post(path(`/seats/${durango.seats.guarantor.seatId}/invitations`), { email, capacity: 'titular' });
  expect(answer.status).toBe(201);
  return tokenMailedTo(email);
}

describe('The members of a secretariat', () => {
  it('are seen by every member and by the administrator', async () => {
    for (const person of [durango.people.official, durango.people.contributor, durango.people.monitor, durango.people.administrator]) {
      expect((await (await test.signInAs(person.accountId)).get(path())).status).toBe(200);
    }
  });

  it('are not there for anybody else', async () => {
    expect((await test.stranger.get(path())).status).toBe(401);
    for (const person of [durango.people.outsider, durango.people.nationalObserver, elsewhere.people.facilitator]) {
      const answer = await (await test.signInAs(person.accountId)).get(path());
      expect([answer.status, answer.body.code]).toEqual([404, 'secretariat.not-found']);
    }
  });

  it('are shown by sector and seat, with rules, what is open and what one may do', async () => {
    const { body } = await facilitator.get(path());
    expect(body).toMatchObject({
      name: 'Secretariado Técnico Local de Durango',
      entity: { slug: durango.slug },
      folioPrefix: durango.folioPrefix,
      people: [{ name: 'Adán Aportante', role: 'contributor' }, { role: 'facilitator' }, { role: 'monitor' }],
      can: { inviteMember: [], recordVacancy: [], endAppointment: [] },
    });
    const authorities = body.sectors.find((sector: { code: string }) => sector.code === 'autoridad');
    expect(authorities.seats[0]).toMatchObject({
      label: 'Contraloría del Estado',
      state: 'filled',
      titular: { name: 'Óscar Oficial', accountId: durango.people.official.accountId },
      alternate: { name: 'Alma Suplente' },
    });
    expect(body.rules.map((rule: { code: string }) => rule.code)).toContain('approval-rule');
    const official = await test.signInAs(durango.people.official.accountId);
    const seen = (await official.with({ 'accept-language': 'en' }).get(path())).body;
    expect(seen.invitations).toEqual([]);
    expect(seen.can.inviteMember).toMatchObject([{ code: 'secretariat.only-facilitator', text: 'This is done by the facilitation of the secretariat.' }]);
  });
});

describe('Inviting to a seat', () => {
  it('is the facilitator’s: others are refused, those outside find nothing', async () => {
    const body = { email: newMailbox(), capacity: 'titular' };
    const door = path(`/seats/${durango.seats.guarantor.seatId}/invitations`);
    expect((await test.stranger.post(door, body)).status).toBe(401);
    for (const [person, status] of [
      [durango.people.official, 403],
      [durango.people.administrator, 403],
      [elsewhere.people.facilitator, 404],
    ] as const) {
      expect((await (await test.signInAs(person.accountId)).post(door, body)).status).toBe(status);
    }
  });

  it('makes the person a titular who at once is what the seat is', async () => {
    await endTitularOf('guarantor');
    const answer = await accept(await inviteToGuarantorSeat());
    expect(answer.status).toBe(200);
    expect(answer.body.memberships).toMatchObject([{ secretariatId: durango.id, role: 'guarantor', sectorCode: 'garante', capacity: 'titular' }]);
  });

  it('is shown among the open ones until it is accepted or taken back', async () => {
    await endTitularOf('guarantor');
    const email = newMailbox();
    const token = await inviteToGuarantorSeat(email);
    const [open] = (await facilitator.get(path())).body.invitations;
    expect(open).toMatchObject({ email, grantText: expect.stringMatching(/^Titular del asiento «Instituto de Acceso/) });
    expect((await facilitator.delete(`/api/v1/invitations/${open.id}`)).status).toBe(204);
    expect((await facilitator.get(path())).body.invitations).toEqual([]);
    expect((await accept(token)).body.code).toBe('identity.invitation-revoked');
  });

  it.each([
    ['a taken place', 'titular', 409, 'secretariat.seat-has-titular'],
    ['a place that does not exist', 'chairperson', 400, 'platform.field-not-one-of'],
  ])('is refused for %s', async (_sentence, capacity, status, code) => {
    const answer = await facilitator.post(path(`/seats/${durango.seats.guarantor.seatId}/invitations`), { email: newMailbox(), capacity });
    expect([answer.status, answer.body.reasons[0].code]).toEqual([status, code]);
  });

  it('is refused twice for the same person and place, also at the same moment', async () => {
    await endTitularOf('guarantor');
    const body = { email: newMailbox(), capacity: 'titular' };
    const door = path(`/seats/${durango.seats.guarantor.seatId}/invitations`);
    const answers = await Promise.all([1, 2].map(() => facilitator.post(door, body)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('secretariat.already-invited');
  });

  it('does not reach the seat of another secretariat', async () => {
    const answer = await facilitator.post(path(`/seats/${elsewhere.seats.guarantor.seatId}/invitations`), { email: newMailbox(), capacity: 'alternate' });
    expect([answer.status, answer.body.code]).toEqual([404, 'secretariat.seat-not-found']);
  });

  it('asks for the organisation where the seat has none yet', async () => {
    await test.sql.many('UPDATE seat SET organisation_id = NULL WHERE id = $1', [durango.seats.council.seatId]);
    await endTitularOf('council');
    const door = path(`/seats/${durango.seats.council.seatId}/invitations`);
    const email = newMailbox();
    const refused = await facilitator.post(door, { email, capacity: 'titular' });
    expect(refused.body.reasons[0]).toMatchObject({ code: 'secretariat.seat-needs-organisation', at: 'organisationId' });
    expect((await facilitator.post(door, { email, capacity: 'titular', organisationId: durango.universityId })).status).toBe(201);
    expect((await accept(await tokenMailedTo(email))).body.memberships[0]).toMatchObject({ organisationId: durango.universityId });
  });
});

describe('Two people and one seat', () => {
  it('one becomes titular, the other is told why not and has no account left behind', async () => {
    await endTitularOf('guarantor');
    const tokens = [await inviteToGuarantorSeat(), await inviteToGuarantorSeat()];
    const answers = await Promise.all(tokens.map(accept));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('secretariat.seat-has-titular');
    const titulars = await test.sql.many(
      `SELECT id FROM appointment WHERE seat_id = $1 AND capacity = 'titular' AND valid_to IS NULL`,
      [durango.seats.guarantor.seatId],
    );
    expect(titulars).toHaveLength(1);
  });

  it('the database itself refuses two titulars whose times overlap', async () => {
    const insert = test.sql.many(
      `INSERT INTO appointment (id, secretariat_id, account_id, seat_id, capacity, valid_from)
       VALUES (gen_random_uuid(), $1, $2, $3, 'titular', '2018-06-01')`,
      [durango.id, durango.people.outsider.accountId, durango.seats.guarantor.seatId],
    );
    await expect(insert).rejects.toThrow('appointment_one_titular_and_one_alternate_per_seat');
  });

  it('one person does not sit twice in one secretariat, and may sit in two', async () => {
    const { accountId } = durango.people.guarantor;
    await endTitularOf('council');
    const appoint = test.app.get(RecordAppointment);
    const seatId = durango.seats.council.seatId;
    await expect(appoint.toSeat(system, { accountId, seatId, capacity: 'titular', organisationId: null })).rejects.toThrow('secretariat.person-has-seat');
    await appoint.toSeat(system, { accountId, seatId: elsewhere.seats.council.seatId, capacity: 'alternate', organisationId: null });
    const session = await (await test.signInAs(accountId)).get('/api/v1/session');
    expect(session.body.memberships.map((membership: { entitySlug: string }) => membership.entitySlug).sort()).toEqual([durango.slug, 'sinaloa']);
    await test.sql.many('DELETE FROM appointment WHERE account_id = $1 AND secretariat_id = $2', [accountId, elsewhere.id]);
  });

  it('who facilitates takes no seat', async () => {
    await endTitularOf('council');
    const seatId = durango.seats.council.seatId;
    const { accountId } = durango.people.facilitator;
    const taken = test.app.get(RecordAppointment).toSeat(system, { accountId, seatId, capacity: 'titular', organisationId: null });
    await expect(taken).rejects.toThrow('secretariat.facilitator-holds-no-seat');
  });
});

describe('A vacancy', () => {
  it('is recorded with its reason, by the facilitator, once nobody sits there', async () => {
    const door = path(`/seats/${durango.seats.guarantor.seatId}/vacancy`);
    const body = { note: 'El instituto se extinguió y nadie ha sido nombrado' };
    expect((await test.stranger.post(door, body)).status).toBe(401);
    expect((await (await test.signInAs(durango.people.guarantor.accountId)).post(door, body)).status).toBe(403);
    expect((await facilitator.post(door, body)).body.code).toBe('secretariat.seat-is-filled');
    await endTitularOf('guarantor');
    expect((await facilitator.post(door, { note: ' ' })).body.reasons[0]).toMatchObject({ code: 'secretariat.vacancy-note-missing', at: 'note' });
    expect((await facilitator.post(door, body)).status).toBe(204);
    expect((await facilitator.post(door, body)).body.code).toBe('secretariat.seat-already-vacant');
    const entity = (await test.stranger.get(`/api/v1/entities/${durango.slug}`)).body;
    const guarantors = entity.secretariat.sectors.find((sector: { code: string }) => sector.code === 'garante');
    expect(guarantors.seats).toMatchObject([{ state: 'vacant', titularName: null }]);
  });

  it('is over when somebody sits down', async () => {
    await endTitularOf('guarantor');
    await facilitator.post(path(`/seats/${durango.seats.guarantor.seatId}/vacancy`), { note: 'Sin nombramiento' });
    await accept(await inviteToGuarantorSeat());
    const [seat] = await test.sql.many<{ vacantAt: string | null }>('SELECT recorded_vacant_at AS "vacantAt" FROM seat WHERE id = $1', [
      durango.seats.guarantor.seatId,
    ]);
    expect(seat?.vacantAt).toBeNull();
  });
});

describe('Ending an appointment', () => {
  it('takes the role away at once and keeps the record', async () => {
    const official = await test.signInAs(durango.people.official.accountId);
    const door = path(`/appointments/${durango.people.official.appointmentId}`);
    expect((await official.delete(door)).status).toBe(403);
    expect((await facilitator.delete(door, { reason: 'Cambio de adscripción' })).status).toBe(204);
    expect((await official.get(path())).status).toBe(404);
    expect((await facilitator.delete(door)).body).toMatchObject({ status: 409, code: 'secretariat.appointment-already-ended' });
    expect(await test.sql.many('SELECT id FROM appointment WHERE id = $1 AND valid_to IS NOT NULL', [durango.people.official.appointmentId])).toHaveLength(1);
  });

  it('leaves somebody to facilitate', async () => {
    const answer = await facilitator.delete(path(`/appointments/${durango.people.facilitator.appointmentId}`));
    expect([answer.status, answer.body.code]).toEqual([409, 'secretariat.last-facilitator']);
  });

  it('does not reach into another secretariat', async () => {
    const answer = await facilitator.delete(path(`/appointments/${elsewhere.people.official.appointmentId}`));
    expect([answer.status, answer.body.code]).toEqual([404, 'secretariat.appointment-not-found']);
  });
});

describe('Inviting without a seat', () => {
  it('contributors and monitors are the facilitator’s; the administrator invites who facilitates', async () => {
    const administrator = await test.signInAs(durango.people.administrator.accountId);
    const invite = (person: TestRequests, role: string) => person.post(path('/invitations'), { email: newMailbox(), role });
    expect((await invite(facilitator, 'contributor')).status).toBe(201);
    expect((await invite(facilitator, 'facilitator')).status).toBe(201);
    expect((await invite(administrator, 'facilitator')).status).toBe(201);
    expect((await invite(administrator, 'monitor')).status).toBe(403);
    expect((await invite(facilitator, 'official')).status).toBe(400);
  });

  it('gives the role when accepted', async () => {
    const email = newMailbox();
    await facilitator.post(path('/invitations'), { email, role: 'monitor', organisationId: durango.universityId });
    expect((await accept(await tokenMailedTo(email))).body.memberships).toMatchObject([{ role: 'monitor', seatId: null, organisationName: 'Universidad' }]);
  });
});
