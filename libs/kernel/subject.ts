/** What a comment, a version, an approval, a contribution speaks of. */
export const subjectKinds = ['problem', 'commitment', 'plan', 'cycle'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}
