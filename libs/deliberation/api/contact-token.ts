import { createHash, randomBytes } from 'node:crypto';

/** What stands in the link of the mail; only its hash is kept here. */
export function newContactToken(): { readonly secret: string; readonly hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: contactTokenHash(secret) };
}

export function contactTokenHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
