import fc from 'fast-check';
import { adviceOn, adviceOnCount } from './commitment-advice';
import { whatIsMissing } from './commitment-completeness';
import type { CommitmentContent } from './commitment-shape';
import { weightsInHundredths } from './milestone-schedule';
import { newCommitment, newIndicator, newMilestone, termOf2019 } from './testing/commitments';

const second = '0190a1b2-0000-7000-8000-000000000009';

function missing(more: Partial<CommitmentContent>, term: typeof termOf2019 | null = termOf2019): readonly (readonly [string, string])[] {
  const parts = whatIsMissing({ content: newCommitment(more), term, liaisonOrganisationIds: ['ecologia'] });
  return parts.map(({ code, at }) => [code.replace('commitments.', ''), at] as const);
}

const of = newMilestone().id;
const indicator = newIndicator().id;

describe('A commitment', () => {
  it('is complete with owner, schedule, indicator, means of verification and a value', () => expect(missing({})).toEqual([]));

  it.each<[string, Partial<CommitmentContent>, readonly (readonly [string, string])[]]>([
    ['a title', { title: '  ' }, [['title-missing', 'title']]],
    ['an owner', { leadOrganisationId: null, liaisonAccountId: null }, [['lead-missing', 'leadOrganisationId'], ['liaison-missing', 'liaisonAccountId']]],
    ['a liaison of its institution', { leadOrganisationId: 'obras' }, [['liaison-not-of-lead', 'liaisonAccountId']]],
    ['a value', { values: [] }, [['value-missing', 'values']]],
    ['a milestone', { milestones: [] }, [['milestones-missing', 'milestones']]],
    ['dates', { milestones: [newMilestone({ startsOn: null, endsOn: null })] }, [['milestone-without-start', `milestones.${of}.startsOn`], ['milestone-without-end', `milestones.${of}.endsOn`]]],
    ['dates in their order', { milestones: [newMilestone({ startsOn: '2019-07-01' })] }, [['milestone-ends-before-it-starts', `milestones.${of}.endsOn`]]],
    [
      'dates inside the term',
      { milestones: [newMilestone({ startsOn: '2018-12-31', endsOn: '2020-01-01' })] },
      [['milestone-starts-before-the-term', `milestones.${of}.startsOn`], ['milestone-ends-after-the-term', `milestones.${of}.endsOn`]],
    ],
    ['weights that sum to 100', { milestones: [newMilestone({ weight: 60 }), newMilestone({ id: second, weight: 39.99 })] }, [['weights-do-not-sum', 'milestones']]],
    ['an indicator', { indicators: [] }, [['indicators-missing', 'indicators']]],
    [
      'baseline, target and unit',
      { indicators: [newIndicator({ baseline: null, target: null, unit: ' ' })] },
      [
        ['indicator-without-baseline', `indicators.${indicator}.baseline`],
        ['indicator-without-target', `indicators.${indicator}.target`],
        ['indicator-without-unit', `indicators.${indicator}.unit`],
      ],
    ],
    ['means of verification', { verificationMeans: '\n' }, [['verification-missing', 'verificationMeans']]],
  ])('lacks %s, and the list says where', (_what, content, expected) => {
    expect(missing(content)).toEqual(expected);
  });

  it('may start and end on the days of the term, and from zero', () => {
    expect(missing({ milestones: [newMilestone({ startsOn: '2019-01-01', endsOn: '2019-12-31' })], indicators: [newIndicator({ baseline: 0 })] })).toEqual([]);
  });

  it('cannot be inside a term that is not set', () => expect(missing({}, null)).toEqual([['term-not-set', 'milestones']]));

  it('sums weights exactly, however 100 was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 4 }), (cuts) => {
        const rest = 10_000 - cuts.reduce((sum, cut) => sum + cut, 0);
        const weights = [...cuts, rest].map((hundredths) => ({ weight: hundredths / 100 }));
        expect(weightsInHundredths(weights)).toBe(10_000);
      }),
    );
  });
});

describe('Advice', () => {
  const advice = (more: Partial<CommitmentContent>) => adviceOn(newCommitment(more)).map(({ code }) => code);

  it('has nothing to say about a good sheet', () => expect(advice({})).toEqual([]));

  it.each<[string, Partial<CommitmentContent>, string]>([
    ['a title as long as a paragraph', { title: 'Padrón '.repeat(20) }, 'commitments.title-is-long'],
    ['a title without a result', { title: 'Impulsar la transparencia' }, 'commitments.title-promises-no-result'],
    ['no problem', { problemId: null }, 'commitments.answers-no-problem'],
    ['a breathless sentence', { action: 'y luego '.repeat(30) }, 'commitments.sentence-is-long'],
    ['no counterpart', { counterpartOrganisationId: null }, 'commitments.without-counterpart'],
    ['a milestone nobody answers for', { milestones: [newMilestone({ responsible: ' ' })] }, 'commitments.milestone-without-responsible'],
    ['no risks', { risks: '' }, 'commitments.without-risks'],
  ])('is given on %s and completes nothing', (_what, content, code) => {
    expect(advice(content)).toEqual([code]);
    expect(missing(content)).toEqual([]);
  });

  it('warns above the advised number and not at it', () => {
    expect(adviceOnCount(5, 5)).toEqual([]);
    expect(adviceOnCount(6, 5)).toMatchObject([{ code: 'commitments.more-than-advised' }]);
  });
});
