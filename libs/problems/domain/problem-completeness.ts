import { type Refusal, refusal } from '@tequio/kernel';
import type { ProblemContent } from './problem-shape';

/** What others need in order to judge a problem. Causes, history and evidence may still grow afterwards. */
const neededToSubmit = ['title', 'whatHappens', 'whoIsAffected', 'where', 'agenda'] as const;

export function whatIsMissing(content: ProblemContent): readonly Refusal[] {
  return neededToSubmit
    .filter((field) => (content[field] ?? '').trim() === '')
    .map((field) => refusal('incomplete', `problems.${missingCodes[field]}`, { at: field, facts: { href: `#${field}` } }));
}

const missingCodes = {
  title: 'title-missing',
  whatHappens: 'what-happens-missing',
  whoIsAffected: 'who-is-affected-missing',
  where: 'where-missing',
  agenda: 'agenda-missing',
} as const;

/** Only pages of the web: a link of another kind could run something. */
export function checkLink(link: string): readonly Refusal[] {
  const trimmed = link.trim();
  if (trimmed === '' || /^https?:\/\/[^\s/]+\.[^\s/]+\S*$/i.test(trimmed)) return [];
  return [refusal('invalid', 'problems.link-is-no-web-address', { at: 'link' })];
}
