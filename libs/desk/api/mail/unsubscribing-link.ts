import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type UnsubscribedList, unsubscribedLists } from '@tequio/desk/domain';

/** What a link of an unsubscribing mail says once it is opened up; whether it is ours, its signature tells. */
export interface UnsubscribingLink {
  readonly accountId: string;
  readonly list: UnsubscribedList;
  readonly signature: Buffer;
}

const idBytes = 16;
const signatureBytes = 20;

/** Another salt makes every link before it void. */
export const newSalt = (): string => randomBytes(16).toString('base64url');

export function signedToken(secret: string, accountId: string, list: UnsubscribedList, salt: string): string {
  const id = Buffer.from(accountId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, Buffer.from([unsubscribedLists.indexOf(list)]), signatureOf(secret, accountId, list, salt)]).toString('base64url');
}

/** Null for what cannot be one of ours. */
export function openToken(token: string): UnsubscribingLink | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== idBytes + 1 + signatureBytes || bytes.toString('base64url') !== token) return null;
  const list = unsubscribedLists[bytes.readUInt8(idBytes)];
  if (list === undefined) return null;
  const hex = bytes.toString('hex', 0, idBytes);
  const accountId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { accountId, list, signature: bytes.subarray(idBytes + 1) };
}

export function isSignedWith(link: UnsubscribingLink, secret: string, salt: string): boolean {
  return timingSafeEqual(link.signature, signatureOf(secret, link.accountId, link.list, salt));
}

function signatureOf(secret: string, accountId: string, list: UnsubscribedList, salt: string): Buffer {
  return createHmac('sha256', secret).update(['unsubscribe', accountId, list, salt].join('\u001f')).digest().subarray(0, signatureBytes);
}
