import type { Status } from '@tequio/platform/ui';
import type { ProblemState } from '@tequio/problems/domain';

/** Prioritised is settled for good, a submitted one waits for the seats, the rest is silent. */
export const markOfState: Readonly<Record<ProblemState, Status>> = {
  draft: 'silent',
  submitted: 'waiting',
  prioritised: 'verified',
  merged: 'silent',
  'set-aside': 'silent',
};
