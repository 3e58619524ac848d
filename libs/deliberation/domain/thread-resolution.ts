import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';

export interface ThreadFacts {
  readonly isResolved: boolean;
}

/** A thread is closed with a reason, so that whoever reads it later knows what became of it. */
export function canResolve(thread: ThreadFacts, reason: string): Decision {
  const reasons: Refusal[] = [];
  if (thread.isResolved) reasons.push(refusal('conflict', 'deliberation.thread-already-resolved'));
  if (reason.trim() === '') reasons.push(refusal('invalid', 'deliberation.resolution-needs-a-reason', { at: 'reason' }));
  return decide(reasons, undefined);
}

export function canReopen(thread: ThreadFacts): Decision {
  return decide(thread.isResolved ? [] : [refusal('conflict', 'deliberation.thread-is-open')], undefined);
}

/** A resolved thread takes no further comment until it is reopened: its ending would no longer be its ending. */
export function canPostIn(thread: ThreadFacts): Decision {
  return decide(thread.isResolved ? [refusal('conflict', 'deliberation.thread-already-resolved')] : [], undefined);
}

/** People who are named in a comment must be able to read it: members of the secretariat. */
export function canMention(mentioned: readonly string[], members: ReadonlySet<string>): Decision {
  return decide(mentioned.some((id) => !members.has(id)) ? [refusal('invalid', 'deliberation.mentioned-is-no-member', { at: 'mentions' })] : [], undefined);
}
