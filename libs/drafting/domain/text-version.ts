import { type Decision, type Sha256, allow, canonicalJson, refuseWith } from '@tequio/kernel';

export interface FrozenText {
  readonly number: number;
  /** RFC 8785: one content has one text, and so one hash, whoever writes it down. */
  readonly canonicalJson: string;
  readonly hash: string;
}

export interface LatestVersion {
  readonly number: number;
  readonly hash: string;
}

/**
 * The next version of a text. A version equal to the one before would say nothing (and a double click makes one version),
 * unless the one before no longer holds: then its words are put forward `again`, under a number of their own.
 */
export function nextVersion(content: unknown, latest: LatestVersion | null, sha256: Sha256, again = false): Decision<FrozenText> {
  const text = canonicalJson(content);
  const hash = sha256(text);
  if (latest?.hash === hash && !again) {
    return refuseWith('conflict', 'drafting.nothing-changed-since-version', { params: { number: latest.number } });
  }
  return allow({ number: (latest?.number ?? 0) + 1, canonicalJson: text, hash });
}

/** Why a version was frozen or a text reopened: it is asked for, and it is a sentence, not a treatise. */
export const reasonMax = 2000;
