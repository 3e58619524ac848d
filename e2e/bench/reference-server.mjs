// The reference: node:http and pg, the product's statements, nothing else. What a request costs at least.
// `node reference-server.mjs` with DATABASE_URL and PORT; says "ready" when it listens.
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import canonicalize from 'canonicalize';
import pg from 'pg';
import { statements } from './statements.mjs';

const beginningOfChain = '0'.repeat(64);
const names = new Map(Object.values(statements).map((text, index) => [text, `s${index}`]));
const unread = { getTypeParser: () => (value) => value };

export function referenceServer(databaseUrl) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16, options: '-c timezone=UTC' });
  const query = (on, text, values) => on.query({ name: names.get(text), text, values }).then(({ rows }) => rows);
  const json = async (text, values) => (await pool.query({ name: `j${names.get(text)}`, text, values, rowMode: 'array', types: unread })).rows[0]?.[0] ?? null;

  async function inTransaction(body, isReadOnly = false) {
    const connection = await pool.connect();
    try {
      await connection.query(isReadOnly ? 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY' : 'START TRANSACTION');
      const answer = await body((text, values) => query(connection, text, values));
      await connection.query('COMMIT');
      return answer;
    } catch (error) {
      await connection.query('ROLLBACK');
      throw error;
    } finally {
      connection.release();
    }
  }

  async function sessionOf(request) {
    const secret = /tequio_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const [session] = await query(pool, statements.session, [createHash('sha256').update(secret).digest('hex'), new Date().toISOString()]);
    return session ?? refuse(401);
  }

  /** A change, by somebody who still is what he was when the request came in. */
  const change = (session, body) =>
    inTransaction(async (run) => {
      const [now] = await run(statements.stillStands, [session.accountId, new Date().toISOString()]);
      if (!session.memberships.every((was) => now.memberships.some((is) => is.seatId === was.seatId && is.secretariatId === was.secretariatId))) return refuse(409);
      return body(run);
    });

  const membershipIn = (session, secretariatId) => session.memberships.find((membership) => membership.secretariatId === secretariatId) ?? refuse(404);

  async function record(run, { session, secretariatId, action, kind, id, before, after, event, eventSubject, payload, now }) {
    await run(statements.outbox, [uuidV7(), event, eventSubject.kind, eventSubject.id, secretariatId, JSON.stringify(payload), now, now, session.accountId]);
    const entryId = uuidV7();
    const content = { id: entryId, chain: secretariatId, at: now, actorAccountId: session.accountId, actorKind: 'account', action, subjectKind: kind, subjectId: id, before, after };
    const text = (value) => (value === null ? null : canonicalize(value));
    await run(statements.journal, [secretariatId, beginningOfChain, canonicalize(content), entryId, now, session.accountId, 'account', action, kind, id, text(before), text(after)]);
  }

  const routes = [
    ['GET', /^\/api\/v1\/commitments\?/, async (_, query) => json(statements.list, [20, (Number(query.get('page')) - 1) * 20, Number(query.get('page')), query.get('agenda')])],
    ['GET', /^\/api\/v1\/search\?/, async (_, query) => json(statements.search, [20, 0, query.get('q')])],
    ['GET', /^\/api\/v1\/threads\?/, async (request, query) => {
      const session = await sessionOf(request);
      const [place] = await queryPool(statements.place, [query.get('subjectId')]);
      if (!place) return refuse(404);
      membershipIn(session, place.secretariatId);
      return json(statements.threads, ['commitment', query.get('subjectId'), place.secretariatId, 'es', new Date().toISOString()]);
    }],
    ['GET', /^\/api\/v1\/commitments\/([\w-]+)$/, async (request, _, id) => {
      const session = await sessionOf(request);
      return inTransaction(async (run) => {
        const [sheet] = await run(statements.sheet, [id]);
        if (!sheet) return refuse(404);
        membershipIn(session, sheet.secretariatId);
        const now = new Date().toISOString();
        const [cycle] = await run(statements.cycle, [sheet.cycleId]);
        await run(statements.members, [sheet.secretariatId, now]);
        const problems = await run(statements.problems, [sheet.cycleId]);
        const agendas = await run(statements.agendas, []);
        const organisations = await run(statements.organisations, [sheet.secretariatId]);
        const members = await run(statements.members, [sheet.secretariatId, now]);
        const { content: _content, cycleId: _cycleId, secretariatId: _secretariatId, ...shown } = sheet;
        return JSON.stringify({
          cycle,
          ...shown,
          options: {
            problems: problems.map((problem) => ({ id: problem.id, number: problem.number, title: problem.title })),
            agendas: agendas.map((agenda) => ({ id: agenda.code, name: agenda.es })),
            organisations: organisations.map((organisation) => ({ id: organisation.id, name: organisation.name })),
            liaisons: members.filter((member) => member.organisationId !== null).map(({ accountId, name, organisationId }) => ({ id: accountId, name, organisationId })),
          },
        });
      }, true);
    }],
    ['GET', /^\/api\/v1\/versions\/commitment\/([\w-]+)$/, async (request, _, id) => {
      const session = await sessionOf(request);
      return inTransaction(async (run) => {
        const [standing] = await run(statements.standing, [id]);
        if (!standing) return refuse(404);
        membershipIn(session, standing.secretariatId);
        await run(statements.cycle, [standing.cycleId]);
        for (let asked = 0; asked < 3; asked += 1) await run(statements.standing, [id]);
        await run(statements.reopening, ['commitment', id]);
        const versions = await run(statements.versions, ['commitment', id]);
        const reopenings = await run(statements.reopenings, ['commitment', id]);
        return JSON.stringify({ versions: versions.map(({ canonicalJson: _text, ...version }) => version), reopenings });
      }, true);
    }],
    ['POST', /^\/api\/v1\/threads\/([\w-]+)\/comments$/, async (request, _, threadId) => {
      const session = await sessionOf(request);
      const { body } = await bodyOf(request);
      return change(session, async (run) => {
        const [thread] = await run(statements.lockThread, [threadId]);
        if (!thread || thread.resolvedAt) return refuse(404);
        const [place] = await run(statements.place, [thread.subjectId]);
        const { sectorCode, organisationId } = membershipIn(session, place.secretariatId);
        const now = new Date().toISOString();
        const id = uuidV7();
        await run(statements.insertComment, [id, threadId, session.accountId, sectorCode, organisationId, body, now]);
        await record(run, { session, secretariatId: place.secretariatId, action: 'comment.posted', kind: 'thread', id: threadId, before: null, after: { commentId: id }, event: 'comment.posted', eventSubject: { kind: 'commitment', id: thread.subjectId }, payload: { threadId, commentId: id, mentions: [] }, now });
        return JSON.stringify({ id });
      });
    }],
    ['POST', /^\/api\/v1\/cycles\/([\w-]+)\/approval\/stances$/, async (request, _, cycleId) => {
      const session = await sessionOf(request);
      const { versionHash, kind } = await bodyOf(request);
      return change(session, async (run) => {
        const [ballot] = await run(statements.holdBallot, [cycleId]);
        if (!ballot || ballot.phase !== 'deciding' || ballot.versionHash !== versionHash) return refuse(409);
        const { seatId, sectorCode, capacity } = membershipIn(session, ballot.secretariatId);
        const now = new Date().toISOString();
        const id = uuidV7();
        const said = await run(statements.insertStance, [id, ballot.secretariatId, cycleId, ballot.planId, ballot.versionId, ballot.versionNumber, versionHash, seatId, sectorCode, session.accountId, kind, '', now, null]);
        if (said.length === 0) return refuse(409);
        const after = { kind, versionHash, versionNumber: ballot.versionNumber, seatId, capacity, confirmsId: null };
        await record(run, { session, secretariatId: ballot.secretariatId, action: 'approval.stance-given', kind: 'stance', id, before: null, after, event: 'approval.stance-given', eventSubject: { kind: 'stance', id }, payload: { cycleId, planId: ballot.planId, kind, seatId, sectorCode }, now });
        return JSON.stringify({ id });
      });
    }],
    ['DELETE', /^\/api\/v1\/stances\/([\w-]+)$/, async (request, _, id) => {
      const session = await sessionOf(request);
      return change(session, async (run) => {
        const [stance] = await run(statements.holdStance, [id]);
        if (!stance || stance.withdrawnBecause !== null) return refuse(409);
        if (membershipIn(session, stance.secretariatId).seatId !== stance.seatId) return refuse(403);
        const now = new Date().toISOString();
        await run(statements.withdrawStance, [id, now, session.accountId]);
        const { kind, versionHash, planId, cycleId, seatId, secretariatId } = stance;
        await record(run, { session, secretariatId, action: 'approval.stance-withdrawn', kind: 'stance', id, before: { kind, versionHash }, after: { withdrawnBecause: 'by-its-seat' }, event: 'approval.stance-withdrawn', eventSubject: { kind: 'stance', id }, payload: { cycleId, planId, kind, seatId, because: 'by-its-seat' }, now });
        return '';
      });
    }],
  ];
  const queryPool = (text, values) => query(pool, text, values);

  const server = createServer((request, response) => {
    const [method, pattern, answer] = routes.find(([verb, path]) => verb === request.method && path.test(request.url)) ?? [];
    if (!method) return void response.writeHead(404).end();
    const parameter = pattern.exec(request.url)?.[1];
    answer(request, new URLSearchParams(request.url.split('?')[1] ?? ''), parameter).then(
      (text) => {
        if (text === '') return void response.writeHead(204).end();
        response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
      },
      (error) => {
        const text = JSON.stringify({ status: error.status ?? 500, title: error.message });
        response.writeHead(error.status ?? 500, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
      },
    );
  });
  return {
    server,
    async stop() {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  };
}

function refuse(status) {
  throw Object.assign(new Error('refused'), { status });
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** Ids that grow with time, as the product makes them: random ones would scatter the index and measure that instead. */
function uuidV7() {
  const hex = Date.now().toString(16).padStart(12, '0') + '7' + randomBytes(2).toString('hex').slice(1) + 'a' + randomBytes(8).toString('hex').slice(1);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { server } = referenceServer(process.env.DATABASE_URL);
  server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
}
