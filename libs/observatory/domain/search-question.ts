/** What can be found: what everybody reads, and what members read of their secretariat's work. */
export const publicKinds = ['commitment', 'problem'] as const;
export const workKinds = ['draft-commitment', 'draft-problem', 'conversation', 'contribution'] as const;
export const searchKinds = [...publicKinds, ...workKinds] as const;
export type PublicKind = (typeof publicKinds)[number];
export type WorkKind = (typeof workKinds)[number];
export type SearchKind = (typeof searchKinds)[number];

export const searchPageSize = 20;
/** Of more matches than these the newest come first, nearest to the question at the top, then the next as many. Whole pages. */
export const comparedAtOnce = 200;
export const longestQuestion = 200;

/** What was typed, as far as a search can use it: control characters and halves of characters say nothing. */
export function wordsAsked(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuestion)
    .toWellFormed();
}

/** Marks in an excerpt around the words that were found: characters that Spanish text does not use. */
export const foundOpens = '⟦';
export const foundCloses = '⟧';

export interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

export function partsOfExcerpt(excerpt: string): readonly ExcerptPart[] {
  return excerpt
    .split(foundOpens)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, isFound: false }];
      const end = piece.indexOf(foundCloses);
      if (end === -1) return [{ text: piece, isFound: false }];
      return [
        { text: piece.slice(0, end), isFound: true },
        { text: piece.slice(end + 1), isFound: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
