import { isIP } from 'node:net';
import type { RunningAs } from './settings';

/** One setting's value, or what is wrong with it. A value is never quoted: it may hold a password. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };

export function readPort(text: string | undefined): Reading<number> {
  if (text === undefined) return { value: 3000 };
  const value = Number(text);
  return /^\d{1,5}$/.test(text) && value <= 65_535 ? { value } : { problem: 'PORT must be a whole number from 0 to 65535' };
}

export function readHost(text: string | undefined): Reading<string> {
  if (text === undefined) return { value: '127.0.0.1' };
  const isName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
  return isIP(text) !== 0 || isName ? { value: text } : { problem: 'HOST must be an address or a host name, without port' };
}

export function readRunningAs(text: string | undefined): Reading<RunningAs> {
  if (text === undefined) return { value: 'development' };
  if (text === 'production' || text === 'development' || text === 'test') return { value: text };
  return { problem: 'NODE_ENV must be production, development or test' };
}

export function readPublicUrl(text: string | undefined, production: boolean): Reading<string | null> {
  if (text === undefined) {
    return production ? { problem: 'PUBLIC_URL is missing: links in mail need the address people use' } : { value: null };
  }
  const url = URL.parse(text);
  const isAddressOnly = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return isAddressOnly && ['http:', 'https:'].includes(url.protocol)
    ? { value: url.origin }
    : { problem: 'PUBLIC_URL must be like https://plan.example.mx, without path' };
}

export function readDatabaseUrl(text: string | undefined, production: boolean): Reading<string | null> {
  if (text === undefined && production) return { problem: 'DATABASE_URL is missing: with NODE_ENV=production the embedded database is not used' };
  return readAddress('DATABASE_URL', text, ['postgres:', 'postgresql:']);
}

export function readAddress(name: string, text: string | undefined, protocols: readonly string[]): Reading<string | null> {
  if (text === undefined) return { value: null };
  const url = URL.parse(text);
  if (url !== null && protocols.includes(url.protocol)) return { value: text };
  return { problem: `${name} must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}` };
}

const on = ['1', 'true', 'on', 'yes'];
const off = ['0', 'false', 'off', 'no'];

/** The demonstration has accounts whose passwords are printed: by default only where the database is our own toy. */
export function readDemo(text: string | undefined, production: boolean, embedded: boolean): Reading<boolean> {
  if (text === undefined) return { value: embedded && !production };
  if (off.includes(text.toLowerCase())) return { value: false };
  if (!on.includes(text.toLowerCase())) return { problem: 'TEQUIO_DEMO must be on or off' };
  return production ? { problem: 'TEQUIO_DEMO cannot be on with NODE_ENV=production: the demonstration accounts have known passwords' } : { value: true };
}

// 32 characters of base64 are 192 bits, beyond guessing.
const shortestSecret = 32;

/** Null when one has to be made. */
export function readSessionSecret(text: string | undefined, production: boolean): Reading<string | null> {
  if (text === undefined) return production ? { problem: 'SESSION_SECRET is missing' } : { value: null };
  return text.length >= shortestSecret ? { value: text } : { problem: `SESSION_SECRET must have at least ${shortestSecret} characters` };
}
