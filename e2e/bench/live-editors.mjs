// Editors who type in one document: little work a message, so that the server is what is measured. They speak the protocol
// of Hocuspocus by hand and apply nothing of what others type; each key is a letter of its own, found again in what arrives.
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

const kinds = { sync: 0, auth: 2, stateless: 5 };
const steps = { question: 0, answer: 1, update: 2 };
const keysPerSecond = 2;
/** Letters of three bytes in UTF-8: none of them stands in the texts of the bench. */
const firstLetter = 0x4e00;
const letters = 20_000;

function varUint(number, bytes = []) {
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) | 128);
  bytes.push(number);
  return bytes;
}

const withLength = (bytes) => Buffer.concat([Buffer.from(varUint(bytes.length)), bytes]);
const message = (name, kind, ...parts) => Buffer.concat([withLength(Buffer.from(name)), Buffer.from([kind]), ...parts]);

class Reader {
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  number() {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  part() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** One editor with the document in hand. `place`: url, name of the document, headers; for a relay the document itself. */
async function editor({ url, name, headers, document }, heard) {
  const doc = new Y.Doc();
  const socket = new WebSocket(url, { headers, perMessageDeflate: false });
  const ready = Promise.withResolvers();
  socket.on('error', ready.reject);
  socket.on('close', (code, reason) => ready.reject(new Error(`The line was closed: ${code} ${reason}`)));
  socket.on('message', (data) => {
    const at = performance.now();
    const reader = new Reader(data);
    reader.part();
    const kind = reader.number();
    if (kind === kinds.stateless) return heard.told(doc.clientID, JSON.parse(reader.part().toString()), at);
    if (kind !== kinds.sync) return;
    const step = reader.number();
    if (step === steps.update) heard.arrived(reader.part(), at);
    else if (step === steps.answer) {
      Y.applyUpdate(doc, reader.part());
      ready.resolve();
    }
  });
  socket.on('open', () => {
    if (document) {
      Y.applyUpdate(doc, document);
      return ready.resolve();
    }
    socket.send(message(name, kinds.auth, Buffer.from([0]), withLength(Buffer.from('by cookie'))));
    socket.send(message(name, kinds.sync, Buffer.from([steps.question]), withLength(Y.encodeStateVector(doc))));
  });
  await ready.promise;
  return {
    doc,
    send: (update) => socket.send(message(name, kinds.sync, Buffer.from([steps.update]), withLength(update))),
    leave: () => socket.close(),
  };
}

const textsOf = (doc) => [...doc.getMap('fields').values()].filter((field) => field instanceof Y.XmlFragment);
const firstWritten = (doc) => textsOf(doc).find(({ length }) => length > 0);

/** Writes paragraphs through a page until the document is as long as asked for, and waits until they are stored; answers with the whole. */
export async function fillLive(place, size) {
  const stored = Promise.withResolvers();
  const page = await editor(place, { arrived() {}, told: (_, { kind }) => kind === 'stored' && stored.resolve() });
  const before = Y.encodeStateVector(page.doc);
  const sentence = 'Publicar cada mes el padrón de ladrilleras con su ubicación y su permiso vigente. ';
  for (const prose of textsOf(page.doc)) {
    while (Y.encodeStateAsUpdate(page.doc).length < size && lengthOf(prose) < 2_500) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(sentence.repeat(4))]);
      prose.push([paragraph]);
    }
  }
  page.send(Y.encodeStateAsUpdate(page.doc, before));
  await stored.promise;
  page.leave();
  return Y.encodeStateAsUpdate(page.doc);
}

/** Gives the document to a server that has nothing, through a page that stays open so that it keeps it. */
export async function bringLive(place, document) {
  const page = await editor(place, { arrived() {}, told() {} });
  page.send(document);
  for (;;) {
    const other = await editor(place, { arrived() {}, told() {} });
    other.leave();
    if (firstWritten(other.doc)) return page;
  }
}

const lengthOf = (prose) => prose.toArray().reduce((sum, block) => sum + block.toString().length, 0);

/** So many editors type for so many seconds. Answers with what it took from each key to every other editor. */
export async function typeTogether(placeOf, { editors, seconds, keys = Math.round(seconds * keysPerSecond), whenAllAreIn = () => {} }) {
  const typed = new Map();
  const delays = [];
  const storing = [];
  const unstored = new Map();
  const heard = {
    arrived(update, at) {
      for (let i = 0; i < update.length - 2; i += 1) {
        if (update[i] < 0xe4 || update[i] > 0xe9) continue;
        const letter = ((update[i] & 15) << 12) | ((update[i + 1] & 63) << 6) | (update[i + 2] & 63);
        const key = typed.get(letter);
        if (key === undefined) continue;
        key.arrived += 1;
        delays.push(at - key.at);
        i += 2;
      }
    },
    told(clientId, notice, at) {
      if (notice.kind !== 'stored') return;
      const waiting = unstored.get(clientId) ?? [];
      while (waiting.length > 0 && waiting[0].to <= (notice.upTo[clientId] ?? 0)) storing.push(at - waiting.shift().at);
    },
  };
  const pages = [];
  for (let nth = 0; nth < editors; nth += 1) pages.push(await editor(placeOf(nth), heard));
  whenAllAreIn();
  let count = 0;
  const stroke = (page, nth) => {
    const prose = firstWritten(page.doc);
    const text = prose.get(nth % prose.length).get(0);
    const before = Y.encodeStateVector(page.doc);
    const letter = firstLetter + (count++ % letters);
    text.insert(Math.min(nth, text.length), String.fromCharCode(letter));
    const key = { at: performance.now(), arrived: 0 };
    typed.set(letter, key);
    unstored.set(page.doc.clientID, [...(unstored.get(page.doc.clientID) ?? []), { at: key.at, to: Y.getState(page.doc.store, page.doc.clientID) }]);
    page.send(Y.encodeStateAsUpdate(page.doc, before));
  };
  const begun = performance.now();
  const interval = 1_000 / keysPerSecond;
  await Promise.all(
    pages.map(async (page, nth) => {
      for (let turn = 0; turn < keys; turn += 1) {
        await pause(Math.max(0, begun + (turn + nth / editors) * interval - performance.now()));
        stroke(page, nth);
      }
    }),
  );
  const isWhole = () => [...typed.values()].every(({ arrived }) => arrived >= editors - 1);
  for (const end = performance.now() + 5_000; !isWhole() && performance.now() < end; ) await pause(20);
  const whole = isWhole();
  // What is on its way to the store is waited for as well
  for (const end = performance.now() + 3_000; placeOf(0).stores && [...unstored.values()].some((keysLeft) => keysLeft.length > 0) && performance.now() < end; ) await pause(20);
  const unheard = [...unstored.values()].reduce((sum, left) => sum + left.length, 0);
  for (const page of pages) page.leave();
  return { keys: count, delays: delays.sort((a, b) => a - b), storing: storing.sort((a, b) => a - b), everythingDelivered: whole, unheard: placeOf(0).stores ? unheard : 0 };
}
