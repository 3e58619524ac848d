import * as fc from 'fast-check';
import { canonicalJson } from '@tequio/kernel';
import { byNumber, planVersionContent } from './plan-version-content';
import { newCommitmentSheet, newPlanVersionFacts } from './testing/plan-builders';

describe('a version of the plan', () => {
  it('holds institutions by id and name, and persons as opaque ids', () => {
    const [commitment] = planVersionContent(newPlanVersionFacts()).commitments;
    expect(commitment?.lead).toEqual({ id: 'o1', name: 'Secretaría de Recursos Naturales y Medio Ambiente' });
    expect(commitment?.liaison).toBe('p1');
  });

  it('says what is not there as null or an empty list, never as nothing', () => {
    const [commitment] = planVersionContent(newPlanVersionFacts({ commitments: [newCommitmentSheet({ content: {} })] })).commitments;
    expect(commitment).toEqual({
      id: 'c1', number: '1', kind: 'puntual', title: '', problemId: null, statusQuo: null, action: null, contribution: null, values: [],
      agenda: null, policyArea: null, sdgs: [], lead: null, liaison: null, coResponsible: [], counterpart: null, milestones: [],
      indicators: [], verificationMeans: null, risks: null,
    });
  });

  it('is the same text whatever the order in which its parts were read', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(['1', '2', '10', 'P1', 'P2'], { minLength: 5 }), (numbers) => {
        const read = (order: readonly string[]) =>
          canonicalJson(planVersionContent(newPlanVersionFacts({ commitments: order.map((number) => newCommitmentSheet({ id: number, number })) })));
        expect(read(numbers)).toBe(read(['1', '2', '10', 'P1', 'P2']));
      }),
    ));

  it('carries nothing that the sheet does not publish', () => {
    const content = { title: 'x', liaisonName: 'Ana Ruiz', email: 'ana@durango.example' };
    const json = canonicalJson(planVersionContent(newPlanVersionFacts({ commitments: [newCommitmentSheet({ content })] })));
    expect(json).not.toContain('Ana');
    expect(json).not.toContain('@');
  });

  it('puts proactive commitments after the numbered ones', () =>
    expect(['P1', '10', '2'].map((number) => ({ number })).sort(byNumber).map((c) => c.number)).toEqual(['2', '10', 'P1']));
});
