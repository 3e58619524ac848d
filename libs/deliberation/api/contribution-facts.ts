import { allow } from '@tequio/kernel';
import type { DeliberationFacts } from '@tequio/deliberation/domain';

/** Contributions hang on the cycle, not on the access to one text. */
export function contributionFacts(cycle: { secretariatId: string; phase: string }): DeliberationFacts {
  return { secretariatId: cycle.secretariatId, subjectRead: allow(), subjectComment: allow(), cycleIsClosed: cycle.phase === 'closed' };
}
