import { funnelOf, nationalStageOf } from '.';
import { newEntityFacts } from './testing/entity-records';

describe('where an entity stands', () => {
  it.each([
    ['outside', { participates: false }],
    ['participating', {}],
    ['secretariat', { hasSecretariat: true }],
    ['plan', { hasSecretariat: true, hasPlan: true }],
    ['renewing', { hasSecretariat: true, hasPlan: true, renews: true }],
  ] as const)('%s when %j', (stage, facts) => {
    expect(nationalStageOf(newEntityFacts(facts))).toBe(stage);
  });
});

describe('the funnel', () => {
  it('counts every step by its own records and says what share went on', () => {
    const entities = [
      newEntityFacts({ participates: false }),
      newEntityFacts(),
      newEntityFacts(),
      newEntityFacts({ hasSecretariat: true }),
      newEntityFacts({ hasSecretariat: true, hasPlan: true }),
    ];
    expect(funnelOf(entities)).toEqual([
      { step: 'participating', entities: 4, shareOfPrevious: null },
      { step: 'secretariat', entities: 2, shareOfPrevious: 0.5 },
      { step: 'plan', entities: 1, shareOfPrevious: 0.5 },
      { step: 'renewing', entities: 0, shareOfPrevious: 0 },
    ]);
  });

  it('divides by nothing when nobody takes part', () => {
    expect(funnelOf([]).map(({ shareOfPrevious }) => shareOfPrevious)).toEqual([null, null, null, null]);
  });
});
