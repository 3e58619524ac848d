import type { ContributionState } from '@tequio/deliberation/domain';
import type { Status } from '@tequio/platform/ui';

export const contributionMarks: Record<ContributionState, Status> = {
  received: 'waiting',
  'in-analysis': 'waiting',
  accepted: 'verified',
  'partly-accepted': 'verified',
  'not-accepted': 'silent',
  merged: 'silent',
};
