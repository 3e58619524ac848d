import type { Sha256 } from '@tequio/kernel';

/** Leading zero bits of SHA-256: about 32,000 tries, a second on an old phone, and a day for whoever wants to send a hundred thousand. */
export const proofDifficulty = 15;

export function provesWork(challenge: string, answer: string, sha256: Sha256): boolean {
  return /^\d{1,12}$/.test(answer) && hasLeadingZeros(sha256(`${challenge}:${answer}`), proofDifficulty);
}

/** @param hash hexadecimal */
export function hasLeadingZeros(hash: string, bits: number): boolean {
  const whole = Math.floor(bits / 4);
  const rest = bits % 4;
  return /^0*$/.test(hash.slice(0, whole)) && (rest === 0 || Number.parseInt(hash[whole] ?? 'f', 16) < 2 ** (4 - rest));
}
