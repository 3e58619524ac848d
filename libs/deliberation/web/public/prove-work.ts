import { hasLeadingZeros } from '@tequio/deliberation/domain';
import type { WorkChallengeWire } from '@tequio/deliberation/wire';

const triesAtOnce = 256;

/** Looks for the number that makes the hash begin with enough zeros; null where the browser offers no hashing. */
export async function proveWork({ challenge, difficulty }: WorkChallengeWire): Promise<{ challenge: string; answer: string } | null> {
  const hashing = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!hashing) return null;
  const encoder = new TextEncoder();
  for (let from = 0; ; from += triesAtOnce) {
    const tries = Array.from({ length: triesAtOnce }, (_, index) => String(from + index));
    const hashes = await Promise.all(tries.map((answer) => hashing.digest('SHA-256', encoder.encode(`${challenge}:${answer}`))));
    const found = hashes.findIndex((hash) => hasLeadingZeros(hexadecimal(hash), difficulty));
    const answer = tries[found];
    if (answer !== undefined) return { challenge, answer };
  }
}

/** Of the first bytes: no more is looked at. */
function hexadecimal(hash: ArrayBuffer): string {
  return [...new Uint8Array(hash, 0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
