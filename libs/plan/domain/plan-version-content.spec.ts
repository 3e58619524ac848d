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

  it('tells how its texts look only where they are formatted', () => {
    const rich = { vision: [{ type: 'heading', level: 3, text: [{ text: 'Hacia dónde' }] }] } as const;
    const problem = { id: 'p1', number: 1, title: 'Humo', agenda: null, content: {} };
    const plain = planVersionContent(newPlanVersionFacts({ rich: null, problems: [{ ...problem, rich: null }], commitments: [newCommitmentSheet({ rich: null })] }));
    expect(canonicalJson(plain)).not.toContain('"rich"');
    const formatted = planVersionContent(newPlanVersionFacts({ rich, problems: [{ ...problem, rich }], commitments: [newCommitmentSheet({ rich })] }));
    expect([formatted.rich, formatted.problems[0]?.rich, formatted.commitments[0]?.rich]).toEqual([rich, rich, rich]);
  });

  it('takes from the text of the plan only what a plan consists of', () => {
    const plan = { title: 'Plan', email: 'ana@durango.example', author: 'Ana Ruiz' };
    const json = canonicalJson(planVersionContent(newPlanVersionFacts({ plan })));
    expect(json).not.toContain('Ana');
    expect(json).not.toContain('@');
  });
});
