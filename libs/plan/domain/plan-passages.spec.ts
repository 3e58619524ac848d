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

  it('tells how each looks, a milestone as its one long text does', () => {
    const rich = [{ type: 'paragraph', text: [{ text: 'Censo de hornos', bold: true }] }] as const;
    const looked = planPassages({ ...plan, rich: { vision: rich }, commitments: plan.commitments.map((one) => ({ ...one, rich: { action: rich, 'milestones.m1.what': rich } })) }, words);
    expect(looked.filter((passage) => passage.rich === rich).map(({ path }) => path)).toEqual(['vision', 'commitments.c1.action', 'commitments.c1.milestones.m1']);
  });

  it('keeps a milestone as one piece, by its own id', () =>
    expect(passages.find((passage) => passage.path === 'commitments.c1.milestones.m1')?.text).toBe('Censo de hornos · 2019-03-01 · 2019-06-30 · 40'));

  it('names every piece once', () => expect(new Set(passages.map((passage) => passage.path)).size).toBe(passages.length));
});
