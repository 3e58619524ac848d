import { newCommitment, newMilestone } from '@tequio/commitments/domain/testing';
import { planPassages } from './plan-passages';
import { planVersionContent } from './plan-version-content';
import { newCommitmentSheet, newPlanVersionFacts } from './testing/plan-builders';

const words = {
  term: 'Vigencia', problem: 'Problema', title: 'Título', commitment: (number: string) => `Compromiso ${number}`,
  fields: { title: 'Título', introduction: 'Presentación', vision: 'Visión', method: 'Método' },
  parts: {
    statusQuo: 'Situación', action: 'Acción', contribution: 'Contribución', values: 'Valores', lead: 'Responsable', coResponsible: 'Corresponsables',
    counterpart: 'Contraparte', milestones: 'Hito', indicators: 'Indicador', verificationMeans: 'Medios', risks: 'Riesgos',
  },
};

describe('a plan version, cut into passages', () => {
  const milestone = { id: 'm1', what: 'Censo de hornos', responsible: '', startsOn: '2019-03-01', endsOn: '2019-06-30', weight: 40 };
  const plan = planVersionContent(newPlanVersionFacts({ commitments: [newCommitmentSheet({ content: newCommitment({ title: 'Ladrilleras sin humo', milestones: [newMilestone(milestone)] }) })] }));
  const passages = planPassages(plan, words);

  it('reads from the title to the last commitment', () =>
    expect(passages.slice(0, 6).map((passage) => passage.path)).toEqual(['title', 'term', 'introduction', 'vision', 'method', 'commitments.c1.title']));

  it('says whose passage it is', () =>
    expect(passages.find((passage) => passage.path === 'commitments.c1.title')).toEqual({
      path: 'commitments.c1.title', label: 'Compromiso 1 · Título', text: 'Ladrilleras sin humo',
    }));

  it('keeps a milestone as one piece, by its own id', () =>
    expect(passages.find((passage) => passage.path === 'commitments.c1.milestones.m1')?.text).toBe('Censo de hornos · 2019-03-01 · 2019-06-30 · 40'));

  it('names every piece once', () => expect(new Set(passages.map((passage) => passage.path)).size).toBe(passages.length));
});
