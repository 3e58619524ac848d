import { cyclePhases, gatesOfTheNextCycle, gatesOutOf, isBefore, nextPhaseOf, phaseTransitions, transitionsFrom } from './cycle-phases';
import { gateNames } from './phase-gates';

describe('the table of moves', () => {
  it('leads from the first phase to every other one', () => {
    const reached = new Set<string>(['convening']);
    for (const phase of reached) for (const move of transitionsFrom(phase as never)) reached.add(move.to);
    expect([...reached].toSorted()).toEqual([...cyclePhases].toSorted());
  });

  it('goes forward one phase at a time, and only to the next', () => {
    for (const move of phaseTransitions.filter((each) => each.direction === 'forward')) {
      expect(cyclePhases.indexOf(move.to)).toBe(cyclePhases.indexOf(move.from) + 1);
    }
    expect(cyclePhases.map(nextPhaseOf)).toEqual([...cyclePhases.slice(1), null]);
  });

  it('goes back only to phases that lie before', () => {
    for (const move of phaseTransitions.filter((each) => each.direction === 'back')) {
      expect(isBefore(move.to, move.from)).toBe(true);
    }
  });

  it('names no move twice', () => {
    const names = phaseTransitions.map((move) => `${move.from} → ${move.to}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('asks every gate on exactly one way', () => {
    const asked = [...phaseTransitions.flatMap((move) => move.gates), ...gatesOfTheNextCycle];
    expect(asked.toSorted()).toEqual([...gateNames].toSorted());
  });

  it('has a gate out of every phase', () => {
    for (const phase of cyclePhases) expect(gatesOutOf(phase).length).toBeGreaterThan(0);
  });
});
