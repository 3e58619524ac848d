import { type Sha256, canonicalJson, isSha256 } from '@tequio/kernel';

/** What a file says of itself, before anything is believed. */
export interface ReadFile {
  /** SHA-256 of the canonical form of the content: spaces, line ends and the order of names do not matter. */
  readonly hash: string;
  /** Which edition it claims to be; null when it does not look like one. */
  readonly claim: { readonly planVersionHash: string | null; readonly number: number | null; readonly entityCode: string | null; readonly cycleNumber: number | null } | null;
}

export type FileReading = { readonly readable: true; readonly file: ReadFile } | { readonly readable: false; readonly reason: 'not-json' | 'not-canonical' };

// An edition nests ten deep and a plan of 24 whole commitments holds some ten thousand values; a small file can hold
// millions of either, and its canonical form would keep everybody waiting for seconds.
const deepestNesting = 64;
const mostValues = 200_000;

/** Reads a file that a stranger gave. Never throws: whatever is not JSON is only told so. */
export function readFile(text: string, sha256: Sha256): FileReading {
  if (isBeyondAnyEdition(text)) return { readable: false, reason: 'not-canonical' };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return { readable: false, reason: 'not-json' };
    throw error;
  }
  let canonical: string;
  try {
    canonical = canonicalJson(value);
  } catch (error) {
    // Lone surrogates are JSON but have no canonical form; very deep nesting has none that fits the stack.
    if (error instanceof Error) return { readable: false, reason: 'not-canonical' };
    throw error;
  }
  return { readable: true, file: { hash: sha256(canonical), claim: claimOf(value) } };
}

/** Counted on the text, before anything is built from it. */
function isBeyondAnyEdition(text: string): boolean {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === ',') values += 1;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      values += 1;
    } else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > deepestNesting || values > mostValues) return true;
  }
  return false;
}

function claimOf(value: unknown): ReadFile['claim'] {
  if (!isRecord(value) || !('content' in value) || !('planVersionHash' in value)) return null;
  const content = isRecord(value['content']) ? value['content'] : {};
  const entity = isRecord(content['entity']) ? content['entity'] : {};
  const versionHash = value['planVersionHash'];
  return {
    planVersionHash: typeof versionHash === 'string' && isSha256(versionHash) ? versionHash : null,
    number: smallWhole(value['number']),
    entityCode: typeof entity['code'] === 'string' && /^[A-Z-]{1,20}$/.test(entity['code']) ? entity['code'] : null,
    cycleNumber: smallWhole(content['cycleNumber']),
  };
}

function smallWhole(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 100_000 ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `authentic`: this content was published. `altered`: it claims to be a known edition and is not it. `unknown`: no edition of ours. */
export type Verdict = 'authentic' | 'altered' | 'unknown';

export function verdictOn(found: { readonly sameHash: boolean; readonly claimedKnown: boolean }): Verdict {
  if (found.sameHash) return 'authentic';
  return found.claimedKnown ? 'altered' : 'unknown';
}
