import { createHash, randomBytes } from 'node:crypto';

export interface Token {
  /** What the person carries: in the cookie or in the link. Nobody keeps it here. */
  readonly secret: string;
  readonly hash: string;
}

export function newToken(): Token {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: tokenHash(secret) };
}

/** Enough against whoever reads the table: 256 random bits cannot be tried out, so no slow hash is needed. */
export function tokenHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
