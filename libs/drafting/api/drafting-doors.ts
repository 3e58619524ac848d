import type { DraftingAction } from '@tequio/drafting/domain';
import type { Door } from '@tequio/platform/api';

/** Where each action comes in over HTTP, for every kind of text that is written together. */
export const draftingDoors: readonly Door<DraftingAction>[] = [
  ...(['commitment/:commitmentId', 'problem/:writtenProblemId', 'plan/:planId'] as const).flatMap((text): Door<DraftingAction>[] => [
    { action: 'draft.read', method: 'GET', path: `/api/v1/drafts/${text}` },
    { action: 'draft.read', method: 'GET', path: `/api/v1/drafts/${text}/authorship` },
    { action: 'draft.edit', method: 'PUT', path: `/api/v1/drafts/${text}/fields/title`, body: { base: '', value: 'Otro título' } },
    { action: 'version.freeze', method: 'POST', path: `/api/v1/drafts/${text}/versions`, body: { reason: 'Para la mesa del martes' } },
    { action: 'version.read', method: 'GET', path: `/api/v1/versions/${text}` },
    { action: 'text.reopen', method: 'POST', path: `/api/v1/drafts/${text}/reopenings`, body: { reason: 'Lo pidió la consulta' } },
  ]),
  { action: 'draft.edit', method: 'POST', path: '/api/v1/drafts/commitment/:commitmentId/rows/milestones', body: { cells: { what: 'Publicar el padrón' } } },
  { action: 'draft.edit', method: 'DELETE', path: '/api/v1/drafts/commitment/:commitmentId/rows/milestones/:rowId', body: { base: {} } },
  { action: 'version.read', method: 'GET', path: '/api/v1/versions/commitment/:commitmentId/1' },
  { action: 'version.read', method: 'GET', path: '/api/v1/versions/commitment/:commitmentId/1/compare/2' },
];
