import { join } from 'node:path';
import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import { LoadCountry, SecretariatDirectory, SecretariatModule, secretariatEntities } from './index';
import { type TestSecretariat, aSecretariat, sinaloa } from './testing';

let test: TestApplication;
let durango: TestSecretariat;
let administrator: TestRequests;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [IdentityModule, SecretariatModule],
    entities: [...identityEntities, ...secretariatEntities],
    openSession,
  });
  durango = await aSecretariat(test);
  administrator = await test.signInAs(durango.people.administrator.accountId);
});
afterAll(() => test.stop());

const morelos = { code: 'MX-MOR', inegi: '17', name: 'Morelos', shortName: 'Morelos', timeZone: 'America/Mexico_City' };

describe('An entity', () => {
  it('is read by anybody: institutions, and no name that was not offered', async () => {
    const answer = await test.stranger.get('/api/v1/entities/durango');
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('Óscar');
    await test.sql.many('UPDATE account SET shows_name_publicly = true WHERE id = $1', [durango.people.official.accountId]);
    const shown = await test.stranger.get('/api/v1/entities/durango');
    expect(shown.text).toContain('Óscar Oficial');
    expect(shown.text).not.toContain('@ejemplo.mx');
    expect((await test.stranger.get('/api/v1/entities/atlantida')).body).toMatchObject({ status: 404, code: 'secretariat.entity-not-found' });
  });

  it('is registered by the administrator, once', async () => {
    const official = await test.signInAs(durango.people.official.accountId);
    expect((await test.stranger.post('/api/v1/entities', morelos)).status).toBe(401);
    expect((await official.post('/api/v1/entities', morelos)).status).toBe(403);
    expect((await administrator.post('/api/v1/entities', { ...morelos, timeZone: 'America/Atlantis' })).body.code).toBe('secretariat.time-zone-unknown');
    const answers = await Promise.all([1, 2].map(() => administrator.post('/api/v1/entities', morelos)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect((await test.stranger.get('/api/v1/entities?pageSize=100')).body).toMatchObject({ total: 2, items: [{ slug: 'durango' }, { slug: 'morelos' }] });
  });

  it('gets its stages from the national observer, dated as precisely as the record', async () => {
    const observer = await test.signInAs(durango.people.nationalObserver.accountId);
    const fact = { stage: 'joint-declaration', occurredOn: '2015-07', source: 'Acta' };
    expect((await test.stranger.post('/api/v1/entities/durango/stage-facts', fact)).status).toBe(401);
    expect((await (await test.signInAs(durango.people.facilitator.accountId)).post('/api/v1/entities/durango/stage-facts', fact)).status).toBe(403);
    expect((await observer.post('/api/v1/entities/durango/stage-facts', fact)).status).toBe(201);
    expect((await observer.post('/api/v1/entities/durango/stage-facts', { ...fact, stage: 'renewing', occurredOn: null, documentUrl: null })).status).toBe(201);
    const wrong = await observer.post('/api/v1/entities/durango/stage-facts', { ...fact, occurredOn: '2015-13', documentUrl: 'javascript:alert(1)' });
    expect(wrong.body.reasons.map((reason: { code: string }) => reason.code)).toEqual(['secretariat.date-invalid', 'secretariat.document-address-invalid']);
    expect((await test.stranger.get('/api/v1/entities/durango')).body.stages).toMatchObject([
      { stage: 'joint-declaration', occurredOn: { text: '2015-07', precision: 'month' }, source: 'Acta' },
      { stage: 'renewing', occurredOn: null },
    ]);
  });
});

describe('The document of a stage', () => {
  const door = '/api/v1/entities/durango/stage-facts';
  const fact = { stage: 'operating-rules', occurredOn: '2016', source: 'Lineamientos' };
  const bring = async (who: TestRequests): Promise<string> => {
    const form = '--f\r\ncontent-disposition: form-data; name="file"; filename="lineamientos.txt"\r\ncontent-type: text/plain\r\n\r\nLineamientos de operación\r\n--f--\r\n';
    return String((await who.with({ 'content-type': 'multipart/form-data; boundary=f' }).send('POST', '/api/v1/files', form)).body.id);
  };

  it('is a file that anybody reads, or an address, and nobody else\'s file', async () => {
    const observer = await test.signInAs(durango.people.nationalObserver.accountId);
    const documentFileId = await bring(observer);
    const codes = async (body: object) => (await observer.post(door, body)).body.reasons?.map((reason: { code: string }) => reason.code);
    expect(await codes({ ...fact, source: ' ', documentFileId, documentUrl: 'https://ejemplo.mx/a.pdf' })).toEqual(['secretariat.source-missing', 'secretariat.one-document']);
    expect(await codes({ ...fact, documentFileId: await bring(administrator) })).toEqual(['secretariat.file-unknown']);
    expect((await observer.post(door, { ...fact, documentFileId })).status).toBe(201);
    const { stages } = (await test.stranger.get('/api/v1/entities/durango')).body;
    const address = stages.find(({ stage }: { stage: string }) => stage === 'operating-rules').documentUrl;
    const document = await test.stranger.get(address);
    expect([document.status, document.text]).toEqual([200, 'Lineamientos de operación']);
    expect((await test.stranger.get(address.replace('durango', 'sinaloa'))).body.code).toBe('secretariat.document-not-found');
  });
});

describe('A secretariat', () => {
  it('is established once for an entity without one', async () => {
    const entity = await test.sql.one<{ id: string }>(`SELECT id FROM entity WHERE slug = 'morelos'`);
    const body = { entityId: entity!.id, name: 'Secretariado Técnico Local de Morelos', folioPrefix: 'MOR', validFrom: '2015-04-16' };
    expect((await (await test.signInAs(durango.people.facilitator.accountId)).post('/api/v1/secretariats', body)).status).toBe(403);
    expect((await administrator.post('/api/v1/secretariats', { ...body, folioPrefix: 'DUR' })).body.code).toBe('secretariat.folio-prefix-taken');
    const answers = await Promise.all([1, 2].map(() => administrator.post('/api/v1/secretariats', body)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('secretariat.entity-has-secretariat');
    expect((await administrator.get('/api/v1/secretariats')).body).toMatchObject({
      total: 2,
      items: [{ entitySlug: 'durango', facilitators: 1, seats: 5 }, { entitySlug: 'morelos', facilitators: 0, seats: 0 }],
    });
  });

  it('gets its sectors and seats from whoever facilitates, and loses a seat that nobody holds, with a reason', async () => {
    const path = `/api/v1/secretariats/${durango.id}`;
    const sector = { code: 'academia', labelEs: 'Academia', labelEn: 'Academia', role: 'civil-society', required: false };
    const facilitator = await test.signInAs(durango.people.facilitator.accountId);
    const official = await test.signInAs(durango.people.official.accountId);
    expect((await official.post(`${path}/sectors`, sector)).status).toBe(403);
    const { body: added } = await facilitator.post(`${path}/sectors`, sector);
    expect((await administrator.post(`${path}/sectors`, sector)).body.code).toBe('secretariat.sector-code-taken');
    const seat = await administrator.post(`${path}/seats`, { sectorId: added.id, label: 'Universidad', organisationId: durango.universityId });
    expect(seat.status).toBe(201);
    const seats = (await facilitator.get(`${path}/seats`)).body.items.find((each: { code: string }) => each.code === 'academia').seats;
    expect(seats).toMatchObject([{ label: 'Universidad', state: 'unfilled', validFrom: '2019-01-15T18:00:00.000Z' }]);
    const reason = 'La convocatoria quedó desierta';
    const end = (seatId: string, body: object = { reason }) => facilitator.delete(`${path}/seats/${seatId}`, body);
    expect((await end(durango.seats.comptroller.seatId)).body.code).toBe('secretariat.seat-is-filled');
    expect((await end(seat.body.id, { reason: ' ' })).body.code).toBe('secretariat.reason-missing');
    expect((await official.delete(`${path}/seats/${seat.body.id}`, { reason })).status).toBe(403);
    expect((await end(seat.body.id)).status).toBe(204);
    expect((await end(seat.body.id)).body.code).toBe('secretariat.seat-not-in-force');
    expect((await official.get(path)).body.formerSeats).toMatchObject([{ label: 'Universidad', sectorLabel: { es: 'Academia' }, endedBecause: reason }]);
  });
});

describe('An organisation', () => {
  it('is registered by the administrator and by who facilitates, with an address of its own', async () => {
    const body = { name: 'Ñuu Savi, A.C.', kind: 'civil-society' };
    const facilitator = await test.signInAs(durango.people.facilitator.accountId);
    expect((await test.stranger.post('/api/v1/organisations', body)).status).toBe(401);
    expect((await facilitator.post('/api/v1/organisations', body)).status).toBe(403);
    expect((await facilitator.post('/api/v1/organisations', { ...body, secretariatId: durango.id })).status).toBe(201);
    const again = await facilitator.post('/api/v1/organisations', { ...body, secretariatId: durango.id });
    expect([again.status, again.body.code]).toEqual([409, 'secretariat.name-already-taken']);
    expect((await administrator.post('/api/v1/organisations', { ...body, name: '¡¿?!' })).body.code).toBe('secretariat.name-gives-no-address');
    const found = await administrator.get('/api/v1/organisations?q=nuu%20savi');
    expect(found.body).toMatchObject({ total: 1, items: [{ name: 'Ñuu Savi, A.C.', slug: 'durango-nuu-savi-a-c', entityShortName: 'Durango' }] });
  });

  it('is followed by another: today under the new name, before that under its own', async () => {
    const { body: successor } = await administrator.post('/api/v1/organisations', { name: 'Transparencia para el Pueblo', kind: 'guarantor' });
    const old = durango.seats.guarantor.organisationId;
    const door = `/api/v1/organisations/${old}/succession`;
    const following = { kind: 'succeeded', successorId: successor.id, on: '2019-01', source: 'Decreto 15' };
    expect((await (await test.signInAs(durango.people.facilitator.accountId)).post(door, following)).status).toBe(403);
    expect((await administrator.post(door, { ...following, successorId: old })).body.code).toBe('secretariat.succession-in-a-circle');
    const wrong = await administrator.post(door, { kind: 'merged', on: '2019-13', source: ' ' });
    expect(wrong.body.reasons.map((reason: { code: string }) => reason.code)).toEqual(['secretariat.date-invalid', 'secretariat.source-missing', 'secretariat.successor-missing']);
    expect((await administrator.post(door, following)).status).toBe(204);
    expect((await administrator.post(door, following)).body.code).toBe('secretariat.organisation-already-succeeded');

    const directory = test.app.get(SecretariatDirectory);
    const heldOn = async (at: string) => (await directory.seatsInForce(null, durango.id, at)).find(({ seatId }) => seatId === durango.seats.guarantor.seatId);
    expect(await heldOn('2018-12-31T18:00:00.000Z')).toMatchObject({ organisationId: old, organisationName: 'Instituto de Acceso a la Información' });
    expect(await heldOn('2019-01-15T18:00:00.000Z')).toMatchObject({ organisationId: old, organisationName: 'Transparencia para el Pueblo' });
    const { sectors } = (await administrator.get(`/api/v1/secretariats/${durango.id}`)).body;
    expect(sectors.find(({ code }: { code: string }) => code === 'garante').seats).toMatchObject([
      { organisationName: 'Transparencia para el Pueblo', before: { name: 'Instituto de Acceso a la Información', until: '2019-01', kind: 'succeeded', source: 'Decreto 15' } },
    ]);
    expect((await test.stranger.get('/api/v1/entities/durango')).text).toContain('Transparencia para el Pueblo');
  });

  it('goes on under a new name, which it has to itself', async () => {
    const door = `/api/v1/organisations/${durango.seats.council.organisationId}/succession`;
    const renamed = { kind: 'renamed', newName: 'Ayuntamiento de Victoria de Durango', on: '2019', source: 'Gaceta municipal' };
    expect((await administrator.post(door, { ...renamed, newName: 'Ñuu Savi, A.C.' })).body.code).toBe('secretariat.name-already-taken');
    expect((await administrator.post(door, renamed)).status).toBe(204);
    const found = await administrator.get('/api/v1/organisations?q=victoria');
    expect(found.body.items).toMatchObject([{ name: 'Ayuntamiento de Victoria de Durango', kind: 'authority', entityShortName: 'Durango', validFrom: '2019' }]);
  });
});

describe('The rules of a secretariat', () => {
  it('are its own while they are in force, else the common ones', async () => {
    const directory = test.app.get(SecretariatDirectory);
    await test.sql.many(
      `INSERT INTO secretariat_rule (id, secretariat_id, code, value, source, valid_from, valid_to)
       VALUES (gen_random_uuid(), $1, 'consultation-days', '20', 'Lineamientos, artículo 12', '2018-01-01', '2019-01-01')`,
      [durango.id],
    );
    expect(await directory.rule(durango.id, 'consultation-days', '2018-06-01T00:00:00.000Z')).toBe(20);
    expect(await directory.rule(durango.id, 'consultation-days', '2019-06-01T00:00:00.000Z')).toBe(15);
    expect(await directory.rule(durango.id, 'scoring-criteria', '2019-06-01T00:00:00.000Z')).toHaveLength(4);
  });
});

describe('The country of 2018', () => {
  it('is loaded once, with what is known of it, beside what is there already', async () => {
    const country = await startTestApplication({
      modules: [IdentityModule, SecretariatModule],
      entities: [...identityEntities, ...secretariatEntities],
      openSession,
    });
    try {
      await aSecretariat(country, { ...sinaloa, folioPrefix: 'SIN' });
      const load = country.app.get(LoadCountry);
      const folder = join(import.meta.dirname, '../../../data');
      expect(await load.execute(folder)).toBe(31);
      expect(await load.execute(folder)).toBe(0);
      const list = (await country.stranger.get('/api/v1/entities?pageSize=100')).body;
      expect(list.total).toBe(32);
      expect(list.items.filter((entity: { stage: string | null }) => entity.stage !== null)).toHaveLength(26);
      expect(list.items.filter((entity: { hasSecretariat: boolean }) => entity.hasSecretariat)).toHaveLength(18);
      expect(list.items.filter((entity: { stage: string }) => entity.stage === 'renewing')).toHaveLength(5);
      const zacatecas = (await country.stranger.get('/api/v1/entities/zacatecas')).body;
      expect(zacatecas.stages).toMatchObject([
        { stage: 'participating', occurredOn: null },
        { stage: 'joint-declaration', occurredOn: { text: '2015-07', precision: 'month' } },
        { stage: 'secretariat-installed', occurredOn: null },
        { stage: 'renewing', occurredOn: null },
      ]);
      const nuevoLeon = (await country.stranger.get('/api/v1/entities/nuevo-leon')).body.secretariat;
      expect(nuevoLeon).toMatchObject({ validFrom: '2016-11-18', origin: 'historic' });
      expect(nuevoLeon.sectors[0].seats.map((seat: { state: string }) => seat.state)).toEqual(['unfilled', 'unfilled', 'vacant']);
      const durangoSeats = (await country.stranger.get('/api/v1/entities/durango')).body.secretariat.sectors.flatMap(
        (sector: { seats: { label: string }[] }) => sector.seats.map((seat) => seat.label),
      );
      expect(durangoSeats).toEqual([
        'Organización de la sociedad civil 1',
        'Organización de la sociedad civil 2',
        'Ayuntamiento de Durango',
        'Contraloría del Estado',
        'Instituto Duranguense de Acceso a la Información 1',
        'Instituto Duranguense de Acceso a la Información 2',
      ]);
    } finally {
      await country.stop();
    }
  });
});
