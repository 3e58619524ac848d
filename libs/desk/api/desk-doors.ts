import type { DeskAction } from '@tequio/desk/domain';
import type { Door } from '@tequio/platform/api';

export const deskDoors: readonly Door<DeskAction>[] = [
  { action: 'desk.read', method: 'GET', path: '/api/v1/desk' },
  { action: 'notification.read', method: 'GET', path: '/api/v1/notifications' },
  { action: 'notification.listen', method: 'GET', path: '/api/v1/notifications/live' },
  { action: 'notification.mark-read', method: 'POST', path: '/api/v1/notifications/read', body: { upTo: 0 } },
  ...(['problem', 'commitment', 'plan', 'cycle', 'secretariat'] as const).flatMap((kind) => [
    { action: 'subject.read-choice' as const, method: 'GET' as const, path: `/api/v1/follows/${kind}/:${kind}Id` },
    { action: 'subject.choose' as const, method: 'PUT' as const, path: `/api/v1/follows/${kind}/:${kind}Id`, body: { choice: 'follow' } },
  ]),
  { action: 'mail.read-choices', method: 'GET', path: '/api/v1/mail-choices' },
  { action: 'mail.choose', method: 'PUT', path: '/api/v1/mail-choices', body: { waiting: 'none', followed: 'none', digestHour: 8, announces: true } },
  { action: 'mail.revoke-links', method: 'POST', path: '/api/v1/mail-choices/link-revocation' },
];
