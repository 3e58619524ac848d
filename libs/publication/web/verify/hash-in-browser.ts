import { canonicalJson } from '@tequio/kernel';

/**
 * SHA-256 of the canonical form, computed where the reader sits: he need not believe the server. Null when it is no
 * JSON, or where the browser keeps its cryptography for secure addresses.
 */
export async function hashInBrowser(text: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const canonical = canonicalOf(text);
  if (canonical === null) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function canonicalOf(text: string): string | null {
  try {
    return canonicalJson(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
