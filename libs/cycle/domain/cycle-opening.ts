import { type Decision, type Refusal, decide, refusal } from '@tequio/kernel';
import type { CyclePhase } from './cycle-phases';

export interface LatestCycle {
  readonly id: string;
  readonly number: number;
  readonly phase: CyclePhase;
  readonly origin: 'work' | 'historic';
}

export interface OpenedCycle {
  readonly number: number;
  readonly previousCycleId: string | null;
}

/** The first cycle a secretariat works on here. Later ones start from the balance of the one before. */
export function openFirstCycle(latest: LatestCycle | null): Decision<OpenedCycle> {
  const reasons: Refusal[] = [];
  if (latest && latest.phase !== 'closed') {
    reasons.push(refusal('conflict', 'cycle.another-is-open', { params: { number: latest.number } }));
  } else if (latest?.origin === 'work') {
    reasons.push(refusal('conflict', 'cycle.next-starts-from-the-balance', { params: { number: latest.number } }));
  }
  return decide(reasons, { number: (latest?.number ?? 0) + 1, previousCycleId: latest?.id ?? null });
}
