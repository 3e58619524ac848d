import { cyclePhases } from '@tequio/cycle/domain';
import type { Decision } from '@tequio/kernel';
import { checkLink, whatIsMissing } from './problem-completeness';
import { type ProblemState, checkMove, editText, merge, openProblem, prioritise, problemMoves, problemStates, problemTransitions, restore, setAside, submit, withdraw } from './problem-lifecycle';
import { emptyProblem } from './problem-shape';
import { newProblemContent, newProblemFacts } from './testing/problem-facts';

function codes(decision: Decision<unknown>): readonly string[] {
  return decision.allowed ? [] : decision.reasons.map((reason) => reason.code);
}

describe('the table of states', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<ProblemState>(['draft']);
    for (const state of reached) for (const each of problemTransitions) if (each.from.includes(state)) reached.add(each.to);
    expect([...reached].toSorted()).toEqual([...problemStates].toSorted());
  });

  it('has each move exactly once', () => {
    expect(problemTransitions.map((each) => each.move).toSorted()).toEqual([...problemMoves].toSorted());
  });

  const combinations = problemTransitions.flatMap((transition) => problemStates.map((state) => ({ ...transition, state })));

  it.each(combinations)('$move from $state', ({ move, from, state }) => {
    const reasons = checkMove(move, newProblemFacts({ state })).map((reason) => reason.code);
    expect(reasons).toEqual(from.includes(state) ? [] : [`problems.cannot-${move}-from-here`]);
  });

  const inPhases = problemTransitions.flatMap((transition) => cyclePhases.map((phase) => ({ ...transition, phase })));

  it.each(inPhases)('$move while the cycle is in $phase', ({ move, from, phases, phase }) => {
    const reasons = checkMove(move, newProblemFacts({ state: from[0], phase })).map((reason) => reason.code);
    expect(reasons).toEqual(phases.includes(phase) ? [] : ['problems.not-in-this-phase']);
  });
});

describe('submitting', () => {
  it('takes a statement that says what, to whom, where and of which agenda', () => {
    expect(submit(newProblemFacts({ state: 'draft' }), newProblemContent())).toEqual({ allowed: true, value: 'submitted' });
  });

  it('names everything an empty statement lacks, with its field', () => {
    expect(whatIsMissing(emptyProblem).map((reason) => [reason.code, reason.at])).toEqual([
      ['problems.title-missing', 'title'],
      ['problems.what-happens-missing', 'whatHappens'],
      ['problems.who-is-affected-missing', 'whoIsAffected'],
      ['problems.where-missing', 'where'],
      ['problems.agenda-missing', 'agenda'],
    ]);
  });

  it('does not take spaces for a text', () => {
    expect(codes(submit(newProblemFacts({ state: 'draft' }), newProblemContent({ where: '  \n ' })))).toEqual(['problems.where-missing']);
  });
});

describe('a round under way', () => {
  it.each([
    ['withdrawn', (facts: ReturnType<typeof newProblemFacts>) => withdraw(facts)],
    ['edited', (facts: ReturnType<typeof newProblemFacts>) => editText(facts)],
    ['set aside', (facts: ReturnType<typeof newProblemFacts>) => setAside(facts, 'Fuera de la competencia')],
    ['prioritised', (facts: ReturnType<typeof newProblemFacts>) => prioritise({ ...facts, wasScoredInClosedRound: true }, 'Acuerdo 1')],
  ])('keeps a submitted problem from being %s', (_, change) => {
    expect(codes(change(newProblemFacts({ roundIsOpen: true })))).toEqual(['problems.being-scored']);
    expect(codes(change(newProblemFacts({ roundIsOpen: false })))).toEqual([]);
  });

  it('leaves a draft alone', () => {
    expect(editText(newProblemFacts({ state: 'draft', roundIsOpen: true })).allowed).toBe(true);
  });
});

describe('prioritising', () => {
  const scored = { ...newProblemFacts(), wasScoredInClosedRound: true };

  it.each([
    ['with scores and an agreement', scored, 'Acuerdo 2/2019', []],
    ['without an agreement', scored, '  ', ['problems.agreement-missing']],
    ['without scores', { ...scored, wasScoredInClosedRound: false }, 'Acuerdo 2/2019', ['problems.not-scored-yet']],
    ['of a draft', { ...scored, state: 'draft' as const }, 'Acuerdo 2/2019', ['problems.cannot-prioritise-from-here']],
    ['once drafting has begun', { ...scored, phase: 'drafting' as const }, 'Acuerdo 2/2019', ['problems.not-in-this-phase']],
  ])('%s', (_, facts, agreement, expected) => {
    expect(codes(prioritise(facts, agreement))).toEqual(expected);
  });
});

describe('merging', () => {
  const duplicate = { id: 'a', ...newProblemFacts() };
  const survivor = { id: 'b', ...newProblemFacts() };

  it.each([
    ['into another', survivor, 'Es el mismo humo', []],
    ['into a prioritised one', { ...survivor, state: 'prioritised' as const }, 'Es el mismo humo', []],
    ['without a reason', survivor, '', ['problems.reason-missing']],
    ['into itself', duplicate, 'x', ['problems.survivor-is-itself']],
    ['into one that does not exist', null, 'x', ['problems.survivor-unknown']],
    ['into one that was merged', { ...survivor, state: 'merged' as const }, 'x', ['problems.survivor-is-gone']],
    ['into one that was set aside', { ...survivor, state: 'set-aside' as const }, '', ['problems.survivor-is-gone', 'problems.reason-missing']],
  ])('%s', (_, into, reason, expected) => {
    expect(codes(merge({ duplicate, survivor: into }, reason))).toEqual(expected);
  });
});

describe('setting aside and taking up again', () => {
  it('asks for a reason', () => {
    expect(codes(setAside(newProblemFacts(), ' '))).toEqual(['problems.reason-missing']);
  });

  it('is open to a prioritised problem while commitments are drafted', () => {
    expect(setAside(newProblemFacts({ state: 'prioritised', phase: 'drafting' }), 'Lo atiende ya otro programa').allowed).toBe(true);
  });

  it('brings a problem back among the submitted ones', () => {
    expect(restore(newProblemFacts({ state: 'set-aside' }))).toEqual({ allowed: true, value: 'submitted' });
  });
});

describe('the text', () => {
  const open = [
    ['draft', 'diagnosing'],
    ['submitted', 'diagnosing'],
    ['prioritised', 'diagnosing'],
    ['prioritised', 'drafting'],
    ['prioritised', 'consulting'],
    ['prioritised', 'deciding'],
  ];

  it.each(problemStates.flatMap((state) => cyclePhases.map((phase) => [state, phase] as const)))('of a %s problem in %s', (state, phase) => {
    const expected = open.some(([s, p]) => s === state && p === phase);
    expect(editText(newProblemFacts({ state, phase })).allowed).toBe(expected);
  });

  it.each(cyclePhases)('of a new problem begins in diagnosing, asked in %s', (phase) => {
    expect(openProblem(phase).allowed).toBe(phase === 'diagnosing');
  });
});

describe('links of evidence', () => {
  it.each([
    ['', true],
    ['https://www.inegi.org.mx/datos?x=1', true],
    ['http://durango.gob.mx', true],
    ['javascript:alert(1)', false],
    ['data:text/html,hola', false],
    ['https://', false],
    ['www.durango.gob.mx', false],
    ['https://a b.mx', false],
  ])('%p is taken: %p', (link, taken) => {
    expect(checkLink(link).length === 0).toBe(taken);
  });
});
