import { type Decision, type Instant, allow, refuseWith } from '@tequio/kernel';

/** The demonstration's clock goes one way: what happened stays behind us. */
export function moveClock(now: Instant, to: Instant): Decision<Instant> {
  return to > now ? allow(to) : refuseWith('conflict', 'cycle.clock-only-goes-forward', { at: 'to', params: { now, to } });
}
