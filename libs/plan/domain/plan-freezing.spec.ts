import { reasonsAgainstFreezing } from './plan-freezing';
import { newPlanFreezingFacts } from './testing/plan-builders';

const incomplete = {
  id: 'c2',
  number: '2',
  title: 'Agua para todos',
  path: '/trabajo/durango/2/compromisos/2',
  missing: [{ code: 'commitments.no-milestone', at: 'milestones' }],
};

describe('freezing the plan', () => {
  it('is allowed when everything is there', () => expect(reasonsAgainstFreezing(newPlanFreezingFacts())).toEqual([]));

  it.each([
    ['its title is blank', { title: '  ' }, ['plan.title-missing']],
    ['its term has no end', { termEnd: null }, ['plan.term-missing']],
    ['it has no commitments', { commitments: [] }, ['plan.no-commitments']],
    ['a commitment lacks something', { commitments: [incomplete] }, ['plan.commitment-incomplete']],
    ['a prioritised problem has no answer', { unansweredProblems: [{ id: 'p', number: 3, title: 'Baches', path: '/p' }] }, ['plan.problem-unanswered']],
    ['nothing changed since the last version', { latestHash: 'a'.repeat(64) }, ['plan.nothing-changed']],
  ])('is refused when %s', (_when, facts, codes) =>
    expect(reasonsAgainstFreezing(newPlanFreezingFacts(facts)).map((reason) => reason.code)).toEqual(codes));

  it('is allowed with the same words once the version that said them has lapsed', () =>
    expect(reasonsAgainstFreezing(newPlanFreezingFacts({ latestHash: 'a'.repeat(64), latestLapsed: true }))).toEqual([]));

  it('names every reason at once, and what each sheet lacks', () => {
    const reasons = reasonsAgainstFreezing(newPlanFreezingFacts({ title: '', termStart: null, commitments: [incomplete, { ...incomplete, id: 'c3', number: '3' }] }));
    expect(reasons.map((reason) => reason.at)).toEqual(['title', 'term', 'commitments.c2', 'commitments.c3']);
    expect(reasons[2]?.facts).toEqual({ commitmentId: 'c2', missing: incomplete.missing, href: incomplete.path });
  });
});
