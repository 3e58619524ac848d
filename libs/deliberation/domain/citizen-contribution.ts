import { type Refusal, refusal } from '@tequio/kernel';

export const longestContribution = 10_000;
export const longestQuote = 2_000;

export interface CitizenWords {
  readonly body: string;
  readonly email: string;
  readonly passagePath: string | null;
  readonly quote: string | null;
  readonly authorName: string;
  readonly showName: boolean;
}

/** The place of the quoted words in the passage they were taken from. */
export interface QuotedPlace {
  readonly passagePath: string;
  readonly quote: string | null;
  readonly quoteStart: number | null;
}

/** All that speaks against taking it as it is. `passages` are those of the version that is consulted. */
export function againstWords(words: CitizenWords, passages: readonly { readonly path: string; readonly text: string }[]): readonly Refusal[] {
  const reasons: Refusal[] = [];
  if (words.body.trim() === '') reasons.push(refusal('invalid', 'deliberation.contribution-is-empty', { at: 'body' }));
  if (words.email.trim() !== '' && !isMailAddress(words.email.trim())) reasons.push(refusal('invalid', 'deliberation.email-is-none', { at: 'email' }));
  if (words.showName && words.authorName.trim() === '') reasons.push(refusal('invalid', 'deliberation.name-to-show-is-missing', { at: 'authorName' }));
  if (words.passagePath !== null && !passages.some(({ path }) => path === words.passagePath)) {
    reasons.push(refusal('invalid', 'deliberation.no-such-passage', { at: 'passagePath' }));
  }
  if (words.quote !== null && placeOfQuote(words, passages) === null) reasons.push(refusal('invalid', 'deliberation.quote-not-in-the-text', { at: 'quote' }));
  return reasons;
}

/**
 * Where the quoted words stand: in the passage that was named, else in the first that has them. A browser's selection
 * knows nothing of line breaks, so blanks count as one.
 */
export function placeOfQuote(
  { passagePath, quote }: Pick<CitizenWords, 'passagePath' | 'quote'>,
  passages: readonly { readonly path: string; readonly text: string }[],
): QuotedPlace | null {
  if (quote === null || quote.trim() === '') return passagePath === null ? null : { passagePath, quote: null, quoteStart: null };
  const words = quote.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(words.join('\\s+'));
  for (const { path, text } of passages) {
    if (passagePath !== null && path !== passagePath) continue;
    const found = pattern.exec(text);
    if (found) return { passagePath: path, quote: found[0], quoteStart: found.index };
  }
  return null;
}

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+\.[^\s@<>",;:()[\]\\.]{2,}$/.test(text);
}

// Bounded as addresses are (RFC 5321), or a long word would be read again from each of its letters to its end
const mailInText = /[^\s@<>()"',;:]{1,64}@[^\s@<>()"',;:]{1,253}\.[^\s@<>()"',;:.]{2,63}/g;
// Ten digits are a Mexican number; fewer are years, amounts and folios
const telephoneInText =
  /(?<![\w-])(?:\+?52[\s.-]?)?(?:\d{2}(?:[\s.-]?\d{2}){4}|\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{2}[\s.-]?\d{2}|\(?\d{2,3}\)?[\s.-]?\d{3,4}[\s.-]?\d{4})(?![\w-])/g;

/** What people write into their own words without thinking of who will read them is not shown to everybody. */
export function withoutContactData(text: string, hidden: string): string {
  return text.replace(mailInText, hidden).replace(telephoneInText, (found) => (found.replace(/\D/g, '').length >= 10 ? hidden : found));
}
