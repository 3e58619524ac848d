import type { ApprovalAction } from '@tequio/approval/domain';
import type { Door } from '@tequio/platform/api';

/** Where each action comes in over HTTP; `:stanceId` is a stance of the comptroller's seat. */
export const approvalDoors: readonly Door<ApprovalAction>[] = [
  { action: 'approval.read', method: 'GET', path: '/api/v1/cycles/:cycleId/approval' },
  { action: 'approval.give-stance', method: 'POST', path: '/api/v1/cycles/:cycleId/approval/stances', body: { versionHash: ':versionHash', kind: 'approve' } },
  { action: 'approval.withdraw-stance', method: 'DELETE', path: '/api/v1/stances/:stanceId' },
  { action: 'approval.confirm-stance', method: 'POST', path: '/api/v1/stances/:stanceId/confirmation', body: { versionHash: ':versionHash' } },
  { action: 'approval.answer-objection', method: 'POST', path: '/api/v1/stances/:objectionId/answers', body: { body: 'Se agregó la meta que faltaba.' } },
];
