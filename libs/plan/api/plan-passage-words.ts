import { type Language, fill } from '@tequio/kernel';
import type { PlanPassageWords } from '@tequio/plan/domain';
import { planTexts } from '@tequio/plan/wire';

export function planPassageWords(language: Language): PlanPassageWords {
  const texts = planTexts[language];
  return {
    term: texts.term,
    problem: texts.problem,
    title: texts.partTitle,
    fields: texts.fields,
    parts: texts.parts,
    commitment: (number) => fill(texts.commitment, { number }),
  };
}
