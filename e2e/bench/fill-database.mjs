// Fills a migrated database in which the country is loaded with work of the size that quality is measured at.
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { importBundled } from '../../tools/bundle.mjs';
import { SeededChance } from './seeded-chance.mjs';
import { agendas, anyWhat, anyWho, paragraph, remark, sentence, title } from './spanish-sentences.mjs';

export const wholeSize = { cycles: 3, commitments: 8, discussed: 100, comments: 200, versions: 5, contributions: 20_000 };
/** Enough for every workload to find something: what the tests fill. */
export const smallSize = { cycles: 2, commitments: 2, discussed: 4, comments: 6, versions: 3, contributions: 40 };

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const since = '2018-01-01T00:00:00.000Z';

/**
 * Every secretariat of the country gets seats with people, closed cycles that were published and one in which the
 * plan is being decided. Answers with the landmarks that the workloads go to.
 */
export async function fillDatabase(client, size, { seed = 20190115, say = () => {} } = {}) {
  const chance = new SeededChance(seed);
  const [{ newDocument }, { commitmentShape }] = await Promise.all([importBundled('libs/drafting/api/document/yjs-layout.ts'), importBundled('libs/commitments/domain/index.ts')]);
  const rows = new RowBuffer(client);
  const places = await secretariatsOfTheCountry(client, rows, chance);
  const landmarks = { sessions: [], discussed: [], ballots: [], places: [] };
  const perCycle = Math.ceil(size.contributions / (places.length * size.cycles));
  let contributions = 0;
  say(`${places.length} secretariats × ${size.cycles} cycles × ${size.commitments} commitments …`);
  for (const [index, place] of places.entries()) {
    const { people, seats } = await seatedPeople(rows, chance, place);
    const mine = { slug: place.slug, secretariatId: place.id, facilitator: people.facilitator.session, official: people.seated[0].session, cycleNumber: 1 + size.cycles };
    landmarks.places.push(mine);
    for (let turn = 1; turn <= size.cycles; turn += 1) {
      const isOpen = turn === size.cycles;
      const cycle = await aCycle(rows, chance, place, 1 + turn, isOpen);
      const problems = await problemsOf(rows, chance, cycle, 4);
      const commitments = [];
      for (let number = 1; number <= size.commitments; number += 1) {
        const problem = chance.of(problems);
        commitments.push(await aCommitment(rows, chance, { place, cycle, number, problem, seats, people, isOpen, newDocument, commitmentShape }));
      }
      const plan = await aPlan(rows, chance, { place, cycle, commitments, isOpen });
      if (!isOpen) for (const commitment of commitments) await reportsOn(rows, chance, commitment, people);
      else {
        await ballotOn(rows, plan);
        people.seated.forEach((person, nth) => landmarks.ballots.push({ round: nth, place: index, cycleId: cycle.id, versionHash: plan.versionHash, session: person.session }));
        for (const commitment of commitments) await versionsOf(rows, chance, commitment, size.versions, people);
        const share = Math.floor(((index + 1) * size.discussed) / places.length) - Math.floor((index * size.discussed) / places.length);
        for (const commitment of commitments.slice(0, share)) {
          const threadId = await threadOn(rows, chance, { place, cycle, commitment, people, comments: size.comments });
          landmarks.discussed.push({ id: commitment.id, threadId, place: index, slug: place.slug, cycleNumber: cycle.number, number: commitment.number, sessions: people.seated.map(({ session }) => session) });
        }
      }
      for (let nth = 1; nth <= perCycle && contributions < size.contributions; nth += 1, contributions += 1) {
        const answered = !isOpen;
        await rows.add('contribution', {
          id: chance.uuid(), secretariat_id: place.id, cycle_id: cycle.id, sequence: nth, folio: `${place.folioPrefix}-${cycle.number}-${nth}`, subject_kind: 'commitment',
          subject_id: chance.of(commitments).id, author_name: chance.next() < 0.5 ? 'Vecina de la colonia' : null, recorded_by: people.facilitator.accountId, body: `${remark(chance)} ${sentence(chance)}`,
          state: answered ? chance.of(['accepted', 'partly-accepted', 'not-accepted']) : 'received', received_at: chance.instant('2018-05-01', '2018-11-30'), merged_into_id: null,
        });
      }
    }
    landmarks.sessions.push(...people.seated.map(({ session }) => session));
  }
  await rows.flush();
  // The planner should know the tables as it would after a day of work
  await client.query('ANALYZE');
  // One voice a seat and connection: the first round takes each secretariat once, so that chains do not wait for each other
  landmarks.ballots.sort((a, b) => a.round - b.round || a.place - b.place);
  return landmarks;
}

/** Rows wait until there are enough of them for one statement; tables in the order in which they were first named. */
class RowBuffer {
  #waiting = new Map();
  #columns = new Map();

  constructor(client) {
    this.client = client;
  }

  async add(table, row) {
    const rows = this.#waiting.get(table) ?? [];
    rows.push(row);
    this.#waiting.set(table, rows);
    if (rows.length >= 2_000) await this.flush();
  }

  async flush() {
    for (const [table, rows] of this.#waiting) {
      if (rows.length === 0) continue;
      const columns = this.#columns.get(table) ?? Object.keys(rows[0]).map((name) => `"${name}"`).join(', ');
      this.#columns.set(table, columns);
      for (let from = 0; from < rows.length; from += 500) {
        await this.client.query(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1)`, [JSON.stringify(rows.slice(from, from + 500))]);
      }
      rows.length = 0;
    }
  }
}

async function secretariatsOfTheCountry(client, rows, chance) {
  const { rows: entities } = await client.query(`
    SELECT e.id AS "entityId", e.code, e.name, e.slug, e.time_zone AS "timeZone", s.id, s.folio_prefix AS "folioPrefix"
    FROM entity e LEFT JOIN secretariat s ON s.entity_id = e.id AND s.valid_to IS NULL ORDER BY e.code`);
  for (const entity of entities) {
    if (entity.id) continue;
    entity.id = chance.uuid();
    entity.folioPrefix = entity.code.slice(-3) + '2';
    await rows.add('secretariat', { id: entity.id, entity_id: entity.entityId, name: `Secretariado Técnico Local de ${entity.name}`, time_zone: entity.timeZone, folio_prefix: entity.folioPrefix, valid_from: '2017-03-01', valid_to: null, origin: 'work' });
  }
  return entities;
}

async function seatedPeople(rows, chance, place) {
  const aPerson = async (name) => {
    const accountId = chance.uuid();
    const session = Buffer.from(chance.hex(64), 'hex').toString('base64url');
    await rows.add('account', { id: accountId, email: `${accountId}@ejemplo.mx`, name, password_hash: null, language: 'es', is_administrator: false, is_national_observer: false, shows_name_publicly: false, fictional: true, salt: chance.hex(32), created_at: since });
    const now = new Date().toISOString();
    await rows.add('session', { id: chance.uuid(), token_hash: sha256(session), account_id: accountId, created_at: now, last_seen_at: now, ends_at: new Date(Date.now() + 86_400_000).toISOString() });
    return { accountId, session };
  };
  const appoint = (person, more) => rows.add('appointment', { id: chance.uuid(), secretariat_id: place.id, account_id: person.accountId, seat_id: null, role: null, capacity: null, organisation_id: null, valid_from: since, valid_to: null, ...more });
  const seated = [];
  const seats = [];
  const sectorIds = {};
  for (const [position, role] of ['official', 'civil-society', 'guarantor'].entries()) {
    sectorIds[role] = chance.uuid();
    const label = { official: 'Autoridades', 'civil-society': 'Sociedad civil', guarantor: 'Autoridad garante' }[role];
    await rows.add('sector', { id: sectorIds[role], secretariat_id: place.id, code: `mesa-${role}`, label_es: label, label_en: label, role, required: false, position: 50 + position, valid_from: since, valid_to: null });
  }
  for (const [position, [role, kind, label]] of [
    ['official', 'authority', 'Contraloría del Estado'], ['official', 'authority', 'Ayuntamiento de la capital'], ['civil-society', 'civil-society', 'Colectivo Aire Limpio'],
    ['civil-society', 'civil-society', 'Vecinas de la Ribera'], ['guarantor', 'guarantor', 'Instituto de Acceso a la Información'],
  ].entries()) {
    const organisationId = chance.uuid();
    const seatId = chance.uuid();
    await rows.add('organisation', { id: organisationId, entity_id: place.entityId, name: `${label} de ${place.name}`, short_name: label, kind, slug: `${place.slug}-mesa-${position}`, fictional: true });
    await rows.add('seat', { id: seatId, secretariat_id: place.id, sector_id: sectorIds[role], organisation_id: organisationId, label, position: 50 + position, valid_from: since, valid_to: null });
    const person = { ...(await aPerson(`Persona ${position + 1} de ${place.name}`)), organisationId, seatId, sectorCode: `mesa-${role}` };
    await appoint(person, { seat_id: seatId, capacity: 'titular' });
    seated.push(person);
    seats.push({ organisationId, label: `${label} de ${place.name}` });
  }
  const facilitator = await aPerson(`Facilitación de ${place.name}`);
  await appoint(facilitator, { role: 'facilitator' });
  return { people: { seated, facilitator }, seats };
}

async function aCycle(rows, chance, place, number, isOpen) {
  const year = 2016 + number;
  const cycle = { id: chance.uuid(), secretariatId: place.id, number };
  await rows.add('cycle', {
    id: cycle.id, secretariat_id: place.id, number, phase: isOpen ? 'deciding' : 'closed', origin: 'work', opened_at: `${year}-01-15T18:00:00Z`, previous_cycle_id: null,
    overview: paragraph(chance, 3), calendar_published_at: `${year}-01-20T18:00:00Z`, term_start: `${year}-07-01`, term_end: `${year + 1}-06-30`,
  });
  return cycle;
}

async function problemsOf(rows, chance, cycle, count) {
  const problems = [];
  for (let number = 1; number <= count; number += 1) {
    const agenda = chance.of(agendas);
    const content = { title: title(chance), whatHappens: paragraph(chance, 3), whoIsAffected: sentence(chance), where: 'En toda la entidad', since: '2016', causes: paragraph(chance, 2), whatWasTried: sentence(chance), evidence: [], agenda };
    const problem = { id: chance.uuid(), number, agenda };
    await rows.add('problem', { id: problem.id, secretariat_id: cycle.secretariatId, cycle_id: cycle.id, number, state: 'prioritised', content, title: content.title, agenda, agreement: 'Acuerdo 3', created_at: '2018-02-01T00:00:00Z' });
    problems.push(problem);
  }
  return problems;
}

async function aCommitment(rows, chance, { place, cycle, number, problem, seats, people, isOpen, newDocument, commitmentShape }) {
  const [lead, other] = [chance.whole(0, 1), chance.whole(2, 3)];
  const milestones = Array.from({ length: 5 }, (_, nth) => ({ id: chance.uuid(), what: sentence(chance), responsible: anyWho(chance), startsOn: `2019-0${nth + 1}-01`, endsOn: `2019-0${nth + 3}-28`, weight: 20 }));
  const indicators = Array.from({ length: 2 }, () => ({ id: chance.uuid(), name: `Avance en ${anyWhat(chance)}`, baseline: chance.whole(0, 20), target: chance.whole(40, 100), unit: 'por ciento', source: 'Portal de datos abiertos' }));
  const content = {
    title: title(chance), kind: 'puntual', problemId: problem.id, statusQuo: paragraph(chance, 4), action: paragraph(chance, 5), contribution: paragraph(chance, 3), values: ['access-to-information', 'accountability'],
    agenda: chance.of(agendas), policyArea: 'Gobierno abierto', sdgs: ['11', '16'], leadOrganisationId: seats[lead].organisationId, liaisonAccountId: people.seated[lead].accountId,
    coResponsibleOrganisationIds: [], counterpartOrganisationId: seats[other].organisationId, milestones, indicators, verificationMeans: sentence(chance), risks: sentence(chance),
  };
  const id = chance.uuid();
  await rows.add('commitment', {
    id, secretariat_id: place.id, cycle_id: cycle.id, number: String(number), state: 'draft', content, kind: content.kind, title: content.title, agenda: content.agenda, problem_id: problem.id,
    lead_organisation_id: content.leadOrganisationId, liaison_account_id: content.liaisonAccountId, origin: 'work', lineage_id: id, created_at: '2018-03-01T00:00:00Z',
  });
  const { leadOrganisationId: _lead, liaisonAccountId: _liaison, coResponsibleOrganisationIds: _shared, counterpartOrganisationId: _counterpart, ...told } = content;
  const sheet = { ...told, id, number: String(number), lead: { id: content.leadOrganisationId, name: seats[lead].label }, liaison: content.liaisonAccountId, coResponsible: [], counterpart: { id: content.counterpartOrganisationId, name: seats[other].label } };
  if (!isOpen) {
    await rows.add('published_commitment', { commitment_id: id, entity_id: place.entityId, entity_slug: place.slug, plan_number: cycle.number, number: String(number), published_on: `${2016 + cycle.number}-06-20`, content: sheet });
  } else {
    const documentId = chance.uuid();
    const state = Buffer.from(Y.encodeStateAsUpdate(newDocument(commitmentShape, content)));
    await rows.add('shared_document', { id: documentId, subject_kind: 'commitment', subject_id: id, secretariat_id: place.id, cycle_id: cycle.id, last_seq: 0, created_at: '2018-03-01T00:00:00Z' });
    await rows.add('document_snapshot', { document_id: documentId, up_to_seq: 0, state: `\\x${state.toString('hex')}` });
  }
  return { id, number: String(number), sheet, secretariatId: place.id, cycleId: cycle.id, leadPerson: people.seated[lead] };
}

async function frozen(rows, chance, { kind, id, secretariatId, cycleId, number, content, by }) {
  const canonical = JSON.stringify(content);
  const version = { id: chance.uuid(), number, hash: sha256(canonical) };
  await rows.add('text_version', { id: version.id, subject_kind: kind, subject_id: id, secretariat_id: secretariatId, cycle_id: cycleId, number, canonical_json: canonical, hash: version.hash, authorship: {}, frozen_at: `2018-04-${String(number).padStart(2, '0')}T18:00:00Z`, frozen_by: by, reason: `Lectura ${number}` });
  return version;
}

async function versionsOf(rows, chance, { id, sheet, secretariatId, cycleId, leadPerson }, count) {
  for (let number = 1; number <= count; number += 1) {
    await frozen(rows, chance, { kind: 'commitment', id, secretariatId, cycleId, number, content: { ...sheet, risks: sentence(chance) }, by: leadPerson.accountId });
  }
}

async function aPlan(rows, chance, { place, cycle, commitments, isOpen }) {
  const planId = chance.uuid();
  const content = { title: `Plan de Acción Local de ${place.name} ${2016 + cycle.number}`, introduction: paragraph(chance, 6), vision: paragraph(chance, 3), method: paragraph(chance, 4) };
  await rows.add('plan', { id: planId, secretariat_id: place.id, cycle_id: cycle.id, number: cycle.number, title: content.title, content, origin: 'work', created_at: '2018-03-01T00:00:00Z' });
  const whole = { kind: 'plan', schemaVersion: 1, cycleNumber: cycle.number, entity: { id: place.entityId, code: place.code, name: place.name }, term: { start: '2018-07-01', end: '2019-06-30' }, ...content, problems: [], commitments: commitments.map(({ sheet }) => sheet) };
  const version = await frozen(rows, chance, { kind: 'plan', id: planId, secretariatId: place.id, cycleId: cycle.id, number: 1, content: whole, by: null });
  if (!isOpen) {
    await rows.add('publication_fact', { plan_id: planId, published_on: `${2016 + cycle.number}-06-20`, precision: 'day', source: 'Periódico Oficial', version_id: version.id, edition_number: 1, edition_hash: sha256(version.hash), recorded_at: '2018-06-20T18:00:00Z' });
  }
  return { planId, cycleId: cycle.id, secretariatId: place.id, versionId: version.id, versionHash: version.hash };
}

const ballotOn = (rows, plan) =>
  rows.add('ballot', { plan_id: plan.planId, cycle_id: plan.cycleId, secretariat_id: plan.secretariatId, version_id: plan.versionId, version_number: 1, version_hash: plan.versionHash, asked_at: '2018-06-01T18:00:00Z', text_edited_at: null, text_edited_substantially: false });

async function reportsOn(rows, chance, { id, secretariatId, cycleId, leadPerson }, people) {
  const reportId = chance.uuid();
  const verifier = people.seated[2];
  await rows.add('progress_report', { id: reportId, secretariat_id: secretariatId, cycle_id: cycleId, commitment_id: id, status: chance.of(['not-started', 'in-progress', 'completed']), body: paragraph(chance, 2), declared_by: leadPerson.accountId, organisation_id: leadPerson.organisationId, declared_at: chance.instant('2018-08-01', '2018-11-30'), days_late: 0 });
  await rows.add('evidence', { id: chance.uuid(), report_id: reportId, position: 1, description: sentence(chance), link: 'https://datos.ejemplo.mx/acta', sha256: sha256(reportId), captured_at: '2018-12-01T18:00:00Z' });
  if (chance.next() < 0.5) {
    await rows.add('verdict', { id: chance.uuid(), report_id: reportId, kind: chance.of(['verified', 'insufficient']), reason: sentence(chance), verified_by: verifier.accountId, seat_id: verifier.seatId, organisation_id: verifier.organisationId, given_at: '2018-12-10T18:00:00Z' });
  }
}

async function threadOn(rows, chance, { place, cycle, commitment, people, comments }) {
  const threadId = chance.uuid();
  const opener = people.seated[0];
  await rows.add('thread', { id: threadId, secretariat_id: place.id, cycle_id: cycle.id, subject_kind: 'commitment', subject_id: commitment.id, field: null, opened_by: opener.accountId, opened_at: '2018-04-01T12:00:00Z' });
  for (let nth = 0; nth < comments; nth += 1) {
    const author = chance.of(people.seated);
    await rows.add('comment', { id: chance.uuid(), thread_id: threadId, author_id: author.accountId, sector_code: author.sectorCode, organisation_id: author.organisationId, body: remark(chance), posted_at: chance.instant('2018-04-01T12:00:00Z', '2018-11-30') });
  }
  return threadId;
}
