import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { EdgeRefusal } from './edge-refusal';

/** Reads JSON bodies strictly: broken UTF-8, prototype tricks and text that PostgreSQL cannot hold never reach a handler. */
export function readJsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(/^application\/([\w.-]+\+)?json(;|$)/i, { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer;
    if (bytes.length === 0) return done(null, undefined);
    if (!isUtf8(bytes)) return done(new EdgeRefusal(400, 'platform.body-not-utf8'));
    const text = bytes.toString('utf8');
    void parse(request, text, (error, value) => {
      if (error || !isOrdinary(value, 0)) return done(new EdgeRefusal(400, 'platform.body-not-json'));
      // Only escapes can smuggle these in; most bodies hold none and are not walked
      if (/\\u(0000|[dD][89a-fA-F])/.test(text) && !isStorable(value)) return done(new EdgeRefusal(400, 'platform.text-not-storable'));
      done(null, value);
    });
  });
}

// Far deeper than anything we take; beyond it a small body costs a second of everybody's time
const deepest = 32;

function isOrdinary(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === deepest) return false;
  return (Array.isArray(value) ? value : Object.values(value)).every((held) => isOrdinary(held, depth + 1));
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000');
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value === 'object' && value !== null) return Object.entries(value).every(([key, held]) => isStorable(key) && isStorable(held));
  return true;
}
