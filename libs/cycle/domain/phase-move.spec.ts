import fc from 'fast-check';
import { cyclePhases, phaseTransitions, transitionBetween } from './cycle-phases';
import type { GateName } from './gate-facts';
import { gateNames, gates } from './phase-gates';
import { movePhase, startNextCycle } from './phase-move';
import { newGateFacts, newMoveRequest, newMovingCycle, newObstacle } from './testing/cycle-facts';

const open = newGateFacts();
const agua = newObstacle('Agua de calidad');
const shortConsultation = { openedOn: '2019-03-01', closesOn: '2019-03-04', today: '2019-03-05', requiredDays: 15, path: '/trabajo/durango/2/consulta' };
const override = { gate: 'consultation-long-enough', reason: 'El foro cerró antes', agreement: 'Acuerdo 4/2019' } as const;

function codes(decision: ReturnType<typeof movePhase>): readonly string[] {
  return decision.allowed ? [] : decision.reasons.map((reason) => reason.code);
}

describe('moving a cycle', () => {
  it.each(phaseTransitions)('$direction from $from to $to passes when every gate is open', ({ from, to, direction }) => {
    const decision = movePhase(newMovingCycle({ phase: from }), newMoveRequest({ from, to, reason: 'Acordado' }), open);
    expect(decision).toMatchObject({ allowed: true, value: { from, to, direction, reason: 'Acordado', overrides: [] } });
  });

  it('tells every reason of every gate at once', () => {
    const facts = { ...open, 'consultation-long-enough': shortConsultation, 'contributions-answered': { unanswered: [agua, agua] } };
    const decision = movePhase(newMovingCycle({ phase: 'consulting' }), newMoveRequest({ from: 'consulting', to: 'deciding' }), facts);
    expect(codes(decision)).toEqual(['cycle.consultation-too-short', 'cycle.contribution-not-answered', 'cycle.contribution-not-answered']);
  });

  it('passes a shut soft gate with a reason and an agreement, and records both', () => {
    const decision = movePhase(
      newMovingCycle({ phase: 'consulting' }),
      newMoveRequest({ from: 'consulting', to: 'deciding', overrides: [override] }),
      { ...open, 'consultation-long-enough': shortConsultation },
    );
    expect(decision).toMatchObject({ allowed: true, value: { overrides: [override] } });
  });

  it('records no override of a gate that was open', () => {
    const request = newMoveRequest({ from: 'consulting', to: 'deciding', overrides: [override] });
    expect(movePhase(newMovingCycle({ phase: 'consulting' }), request, open)).toMatchObject({ allowed: true, value: { overrides: [] } });
  });

  it.each([
    ['no reason', { ...override, reason: '  ' }, ['cycle.override-needs-a-reason']],
    ['no agreement', { ...override, agreement: '' }, ['cycle.override-needs-an-agreement']],
    ['neither', { ...override, reason: '', agreement: '' }, ['cycle.override-needs-a-reason', 'cycle.override-needs-an-agreement']],
    ['another gate in it', { ...override, gate: 'seats-filled' as const }, ['cycle.override-of-another-gate', 'cycle.consultation-too-short']],
  ])('refuses an override with %s', (_, written, expected) => {
    const request = newMoveRequest({ from: 'consulting', to: 'deciding', overrides: [written] });
    const decision = movePhase(newMovingCycle({ phase: 'consulting' }), request, { ...open, 'consultation-long-enough': shortConsultation });
    expect(codes(decision)).toEqual(expected);
  });

  it('never passes a hard gate, whatever is written', () => {
    const request = newMoveRequest({ from: 'consulting', to: 'deciding', overrides: [{ ...override, gate: 'contributions-answered' }] });
    const facts = { ...open, 'contributions-answered': { unanswered: [agua] } };
    expect(codes(movePhase(newMovingCycle({ phase: 'consulting' }), request, facts))).toEqual([
      'cycle.hard-gate-cannot-be-passed',
      'cycle.contribution-not-answered',
    ]);
  });

  it('does not move on what somebody saw before another moved it', () => {
    const decision = movePhase(newMovingCycle({ phase: 'diagnosing' }), newMoveRequest({ from: 'convening', to: 'diagnosing' }), open);
    expect(decision).toMatchObject({ allowed: false, reasons: [{ kind: 'conflict', code: 'cycle.moved-meanwhile' }] });
  });

  it('does not skip a phase', () => {
    const decision = movePhase(newMovingCycle(), newMoveRequest({ from: 'convening', to: 'drafting' }), open);
    expect(codes(decision)).toEqual(['cycle.no-such-move']);
  });

  it.each([null, '', '   '])('goes back only with a reason, not with %p', (reason) => {
    const decision = movePhase(newMovingCycle({ phase: 'drafting' }), newMoveRequest({ from: 'drafting', to: 'diagnosing', reason }), {});
    expect(codes(decision)).toEqual(['cycle.going-back-needs-a-reason']);
  });

  it('does not reopen a cycle from which the next one started', () => {
    const cycle = newMovingCycle({ phase: 'closed', hasNextCycle: true });
    const decision = movePhase(cycle, newMoveRequest({ from: 'closed', to: 'evaluating', reason: 'Faltó algo' }), open);
    expect(codes(decision)).toEqual(['cycle.next-already-started']);
  });

  it('leaves the record of the past where it is', () => {
    const cycle = newMovingCycle({ phase: 'closed', origin: 'historic' });
    expect(codes(movePhase(cycle, newMoveRequest({ from: 'closed', to: 'evaluating', reason: 'x' }), open))).toEqual([
      'cycle.historic-record-stays',
    ]);
  });

  const hardGates = gateNames.filter((gate) => gates[gate].strength === 'hard');

  it('law: no set of overrides opens a hard gate whose facts are missing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cyclePhases),
        fc.constantFrom(...cyclePhases),
        fc.array(fc.constantFrom<GateName>(...gateNames)),
        fc.constantFrom(...hardGates),
        (from, to, named, missing) => {
          const transition = transitionBetween(from, to);
          fc.pre(transition?.gates.includes(missing) ?? false);
          const { [missing]: _, ...facts } = open;
          const overrides = named.map((gate) => ({ gate, reason: 'razón', agreement: 'acuerdo' }));
          return !movePhase(newMovingCycle({ phase: from }), { from, to, reason: 'razón', overrides }, facts).allowed;
        },
      ),
    );
  });

  it('law: whatever is asked, an allowed move is one of the table and starts where the cycle stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cyclePhases),
        fc.constantFrom(...cyclePhases),
        fc.constantFrom(...cyclePhases),
        fc.option(fc.string(), { nil: null }),
        (phase, from, to, reason) => {
          const decision = movePhase(newMovingCycle({ phase }), { from, to, reason, overrides: [] }, open);
          return !decision.allowed || (from === phase && transitionBetween(from, to) !== null);
        },
      ),
    );
  });
});

describe('starting the next cycle', () => {
  it.each([
    ['from a closed cycle with its report', newMovingCycle({ phase: 'closed' }), open, []],
    ['from a closed cycle without a report', newMovingCycle({ phase: 'closed' }), newGateFacts({ 'closing-report-published': { published: false, path: '/c' } }), ['cycle.closing-report-not-published']],
    ['from one still in evaluation', newMovingCycle({ phase: 'evaluating' }), open, ['cycle.not-closed-yet']],
    ['a second time', newMovingCycle({ phase: 'closed', hasNextCycle: true }), open, ['cycle.next-already-started']],
    ['when nobody knows of the report', newMovingCycle({ phase: 'closed' }), {}, ['cycle.gate-cannot-be-checked']],
    ['from a historic record, which holds no report', newMovingCycle({ phase: 'closed', origin: 'historic' }), {}, []],
  ])('%s', (_, cycle, facts, expected) => {
    const decision = startNextCycle(cycle, facts);
    expect(decision.allowed ? [] : decision.reasons.map((reason) => reason.code)).toEqual(expected);
  });
});
