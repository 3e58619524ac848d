import * as fc from 'fast-check';
import { canonicalJson } from '@tequio/kernel';
import { planVersionContent } from './plan-version-content';
import { newCommitmentSheet, newPlanVersionFacts } from './testing/plan-builders';

describe('a version of the plan', () => {
  it('holds institutions by id and name, and persons as opaque ids', () => {
    const [commitment] = planVersionContent(newPlanVersionFacts()).commitments;
    expect(commitment?.lead).toEqual({ id: 'o1', name: 'Secretaría de Recursos Naturales y Medio Ambiente' });
    expect(commitment?.liaison).toBe('p1');
  });

  it('is the same text whatever the order in which its parts were read', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(['1', '2', '10', 'P1', 'P2'], { minLength: 5 }), (numbers) => {
        const read = (order: readonly string[]) =>
          canonicalJson(planVersionContent(newPlanVersionFacts({ commitments: order.map((number) => newCommitmentSheet({ id: number, number })) })));
        expect(read(numbers)).toBe(read(['1', '2', '10', 'P1', 'P2']));
      }),
    ));

  it('takes from the text of the plan only what a plan consists of', () => {
    const plan = { title: 'Plan', email: 'ana@durango.example', author: 'Ana Ruiz' };
    const json = canonicalJson(planVersionContent(newPlanVersionFacts({ plan })));
    expect(json).not.toContain('Ana');
    expect(json).not.toContain('@');
  });
});
