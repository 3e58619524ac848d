import { emptyContent } from '@tequio/drafting/domain';
import { type CommitmentContent, type Indicator, type Milestone, commitmentShape } from '../commitment-shape';

export const termOf2019 = { start: '2019-01-01', end: '2019-12-31' };

export function newMilestone(more: Partial<Milestone> = {}): Milestone {
  return {
    id: '0190a1b2-0000-7000-8000-000000000001',
    what: 'Padrón de ladrilleras publicado',
    responsible: 'Dirección de Ecología',
    startsOn: '2019-02-01',
    endsOn: '2019-06-30',
    weight: 100,
    ...more,
  };
}

export function newIndicator(more: Partial<Indicator> = {}): Indicator {
  return { id: '0190a1b2-0000-7000-8000-000000000002', name: 'Ladrilleras en regla', baseline: 0, target: 40, unit: 'hornos', source: 'Inspecciones', ...more };
}

/** A sheet that lacks nothing. */
export function newCommitment(more: Partial<CommitmentContent> = {}): CommitmentContent {
  return {
    ...(emptyContent(commitmentShape) as unknown as CommitmentContent),
    title: 'Padrón abierto de ladrilleras y calendario de inspecciones',
    kind: 'puntual',
    problemId: '0190a1b2-0000-7000-8000-0000000000aa',
    action: 'Publicar cada mes el padrón y los resultados de las inspecciones.',
    values: ['access-to-information'],
    leadOrganisationId: 'ecologia',
    liaisonAccountId: 'laura',
    counterpartOrganisationId: 'vecinos',
    milestones: [newMilestone()],
    indicators: [newIndicator()],
    verificationMeans: 'Padrón en el portal de datos abiertos.',
    risks: 'Falta de inspectores.',
    ...more,
  };
}
