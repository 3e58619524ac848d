import type { Door } from '@tequio/platform/api';
import type { PublicationAction } from '@tequio/publication/domain';

/** Where each action comes in over HTTP; what was published is everybody's and needs no permission. */
export const publicationDoors: readonly Door<PublicationAction>[] = [
  { action: 'publication.read', method: 'GET', path: '/api/v1/cycles/:cycleId/publication' },
  { action: 'publication.publish-edition', method: 'POST', path: '/api/v1/cycles/:cycleId/editions', body: { versionHash: ':versionHash' } },
];
