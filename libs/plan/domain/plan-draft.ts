import type { DraftShape } from '@tequio/drafting/domain';

/** What people write of a plan itself; the rest of it is made of its commitments and the problems they answer. */
export const planShape: DraftShape = [
  { name: 'title', type: 'line', max: 200 },
  { name: 'introduction', type: 'prose', max: 12_000 },
  { name: 'vision', type: 'prose', max: 6_000 },
  { name: 'method', type: 'prose', max: 12_000 },
];

export const planFields = ['title', 'introduction', 'vision', 'method'] as const;
export type PlanField = (typeof planFields)[number];
