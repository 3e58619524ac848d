import { commitmentsTexts } from '@tequio/commitments/wire';
import { type Language, fill } from '@tequio/kernel';
import type { PlanPassageWords } from '@tequio/plan/domain';
import { planTexts } from '@tequio/plan/wire';

export function planPassageWords(language: Language): PlanPassageWords {
  const texts = planTexts[language];
  const { fields } = commitmentsTexts[language];
  return {
    term: texts.term,
    problem: texts.problem,
    title: fields.title,
    fields: texts.fields,
    parts: {
      ...fields,
      lead: fields.leadOrganisationId,
      coResponsible: fields.coResponsibleOrganisationIds,
      counterpart: fields.counterpartOrganisationId,
    },
    commitment: (number) => fill(texts.commitment, { number }),
  };
}
