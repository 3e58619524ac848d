import { type Language, fill } from '@tequio/kernel';
import type { MissingPart } from '@tequio/commitments/domain';
import { en } from './texts.en';
import { es } from './texts.es';

export const commitmentsTexts = { es, en };

export function textOfMissing({ code, params }: MissingPart, language: Language): string {
  const { refusals, advice } = commitmentsTexts[language];
  const table: Readonly<Record<string, string>> = { ...refusals, ...advice };
  return fill(table[code] ?? code, params);
}

/** `title` → Título; `milestones.what` → Qué se hará. */
export function labelOfField(path: string, language: Language): string {
  const { fields, milestone, indicator } = commitmentsTexts[language];
  const [name = '', cell] = path.split('.');
  if (cell === undefined) return nameIn({ ...fields, milestones: milestone.one, indicators: indicator.one }, name);
  return nameIn(name === 'milestones' ? milestone : indicator, cell);
}

/** What a code of a closed list is called; null for the values of open lists and for texts. */
export function nameOfCode(path: string, code: string, language: Language): string | null {
  const { kinds, values, sdgs } = commitmentsTexts[language];
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = { kind: kinds, values, sdgs };
  return lists[path]?.[code] ?? null;
}

function nameIn(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? key;
}
