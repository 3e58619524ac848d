// Connections that ask, wait for the answer and ask again: little work a request, so that the server is what is measured.
import { connect } from 'node:net';

/** The bytes of a request; `tokens` knows the CSRF token of a session where the server wants one. */
function bytesOf({ method, path, session, body }, { host, port, tokens }) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [`${method} ${path} HTTP/1.1`, `Host: ${host}:${port}`, 'Connection: keep-alive', 'Accept: application/json', 'Accept-Language: es'];
  if (session) lines.push(`Cookie: tequio_session=${session}`);
  if (method !== 'GET') lines.push(`Origin: http://${host}:${port}`, `X-CSRF-Token: ${tokens.get(session) ?? ''}`);
  if (text) lines.push('Content-Type: application/json');
  if (method !== 'GET') lines.push(`Content-Length: ${Buffer.byteLength(text)}`);
  return `${lines.join('\r\n')}\r\n\r\n${text}`;
}

/** One connection: `ask(request)` gives `{ status, text, milliseconds }`. */
export function connection(place) {
  const socket = connect({ host: place.host, port: place.port, noDelay: true });
  let gathered = Buffer.alloc(0);
  let waiting = null;
  let head = null;
  const fail = (error) => waiting?.failed(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server closed the connection')));
  socket.on('data', (chunk) => {
    gathered = gathered.length === 0 ? chunk : Buffer.concat([gathered, chunk]);
    for (;;) {
      if (head === null) {
        const end = gathered.indexOf('\r\n\r\n');
        if (end < 0) return;
        const text = gathered.toString('latin1', 0, end);
        const length = /^content-length: *(\d+)/im.exec(text);
        head = { status: Number(text.slice(9, 12)), begins: end + 4, length: length ? Number(length[1]) : /^transfer-encoding: *chunked/im.test(text) ? -1 : 0 };
      }
      const ends = head.length >= 0 ? head.begins + head.length : endOfChunks(gathered, head.begins);
      if (ends < 0 || gathered.length < ends) return;
      const body = gathered.subarray(head.begins, ends);
      const { status } = head;
      gathered = gathered.subarray(ends);
      head = null;
      const { answered, begun } = waiting;
      waiting = null;
      answered({ status, body, milliseconds: performance.now() - begun, get text() { return body.toString('utf8'); } });
      if (gathered.length === 0) return;
    }
  });
  return {
    ask: (request) =>
      new Promise((answered, failed) => {
        waiting = { answered, failed, begun: performance.now() };
        socket.write(bytesOf(request, place));
      }),
    close: () => {
      waiting = null;
      socket.destroy();
    },
  };
}

function endOfChunks(bytes, from) {
  const end = bytes.indexOf('0\r\n\r\n', from, 'latin1');
  return end < 0 ? -1 : end + 5;
}

/** 16 connections for so many seconds; every answer must be what was asked for. */
export async function load(place, workload, landmarks, { seconds, connections = 16 }) {
  const until = performance.now() + seconds * 1000;
  const begun = performance.now();
  let answers = 0;
  const refused = new Map();
  await Promise.all(
    Array.from({ length: connections }, async (_, nth) => {
      const line = connection(place);
      const next = workload.visitor(landmarks, nth);
      let before = null;
      for (let step = 0; performance.now() < until || step % (workload.stepsOfARound ?? 1) !== 0; step += 1) {
        before = await line.ask(next(before));
        if (before.status >= 300) refused.set(before.status, before.text.slice(0, 200));
        if (before.status >= 300 && workload.stepsOfARound) break;
        answers += 1;
      }
      line.close();
    }),
  );
  if (refused.size > 0) throw new Error(`${workload.name}: ${[...refused].map(([status, text]) => `${status} ${text}`).join('; ')}`);
  return { answers, perSecond: answers / ((performance.now() - begun) / 1000) };
}
