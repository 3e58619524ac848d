import type { ProblemFacts } from '../problem-lifecycle';
import { type ProblemContent, emptyProblem } from '../problem-shape';
import type { Criterion } from '../scoring';

export function newProblemFacts(changes: Partial<ProblemFacts> = {}): ProblemFacts {
  return { state: 'submitted', phase: 'diagnosing', roundIsOpen: false, ...changes };
}

export function newProblemContent(changes: Partial<ProblemContent> = {}): ProblemContent {
  return {
    ...emptyProblem,
    title: 'Contaminación de ladrilleras',
    whatHappens: 'Las ladrilleras queman llantas y plástico, y el humo entra a las casas.',
    whoIsAffected: 'Las familias de las colonias del oriente.',
    where: 'Durango, salida a Mezquital',
    agenda: 'medio-ambiente',
    ...changes,
  };
}

export const defaultCriteria: readonly Criterion[] = [
  { code: 'urgency', es: 'Urgencia', en: 'Urgency' },
  { code: 'innovation', es: 'Innovación', en: 'Innovation' },
  { code: 'social-benefit', es: 'Beneficio social', en: 'Social benefit' },
  { code: 'feasibility', es: 'Factibilidad', en: 'Feasibility' },
];
