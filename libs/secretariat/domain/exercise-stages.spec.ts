import { dateWithPrecision } from '@tequio/kernel';
import { type ExerciseStage, type StageFact, furthestStage, inOrderOfStages } from './exercise-stages';

function fact(stage: ExerciseStage, day: string | null = null): StageFact {
  return { stage, occurredOn: day === null ? null : dateWithPrecision(day), source: 'acta', documentUrl: null };
}

describe('The stages of the exercise', () => {
  it('stand in the order of the exercise, whatever the order in which they were recorded', () => {
    const line = inOrderOfStages([fact('secretariat-installed', '2015-04-10'), fact('participating'), fact('joint-declaration', '2015-03-09')]);
    expect(line.map((each) => each.stage)).toEqual(['participating', 'joint-declaration', 'secretariat-installed']);
  });

  it('keep a declaration signed again after the first, and an undated one last', () => {
    const line = inOrderOfStages([fact('joint-declaration'), fact('joint-declaration', '2016-11-18'), fact('joint-declaration', '2015-07')]);
    expect(line.map((each) => each.occurredOn?.text ?? null)).toEqual(['2015-07', '2016-11-18', null]);
  });

  it.each<[string, StageFact[], ExerciseStage | null]>([
    ['an entity without facts takes no part', [], null],
    ['a participating one', [fact('participating')], 'participating'],
    ['one with a secretariat', [fact('secretariat-installed'), fact('participating')], 'secretariat-installed'],
    ['one that renews', [fact('renewing'), fact('secretariat-installed')], 'renewing'],
  ])('reach as far as: %s', (_sentence, facts, stage) => expect(furthestStage(facts)).toBe(stage));
});
