import fc from 'fast-check';
import { cyclePhases } from './cycle-phases';
import { type MoveOnRecord, phaseLine } from './phase-line';
import { newCalendarItem } from './testing/cycle-facts';

const opened: MoveOnRecord = { from: null, to: 'convening', direction: 'forward', on: '2019-01-02', overrides: 0 };
const toDiagnosing: MoveOnRecord = { from: 'convening', to: 'diagnosing', direction: 'forward', on: '2019-02-01', overrides: 1 };
const backToConvening: MoveOnRecord = { from: 'diagnosing', to: 'convening', direction: 'back', on: '2019-02-10', overrides: 0 };

function on(line: ReturnType<typeof phaseLine>, phase: string) {
  return line.find((each) => each.phase === phase);
}

describe('the line of phases', () => {
  it('dates where the cycle has been and where it stands', () => {
    const line = phaseLine('diagnosing', [opened, toDiagnosing], []);
    expect(on(line, 'convening')).toMatchObject({ place: 'past', enteredOn: '2019-01-02', leftOn: '2019-02-01', overrides: 1 });
    expect(on(line, 'diagnosing')).toMatchObject({ place: 'current', enteredOn: '2019-02-01', leftOn: null });
    expect(on(line, 'drafting')).toMatchObject({ place: 'ahead', enteredOn: null, leftOn: null });
  });

  it('forgets what lies ahead again after a move back', () => {
    const line = phaseLine('convening', [opened, toDiagnosing, backToConvening], []);
    expect(on(line, 'convening')).toMatchObject({ place: 'current', enteredOn: '2019-02-10', leftOn: null, overrides: 0 });
    expect(on(line, 'diagnosing')).toMatchObject({ place: 'ahead', enteredOn: null });
  });

  it('spans the dates of the calendar that belong to a phase', () => {
    const items = [
      newCalendarItem({ phase: 'consulting', startsOn: '2019-05-10' }),
      newCalendarItem({ phase: 'consulting', startsOn: '2019-05-01', endsOn: '2019-05-20', kind: 'deadline' }),
      newCalendarItem({ phase: null, startsOn: '2019-01-01' }),
    ];
    expect(on(phaseLine('convening', [opened], items), 'consulting')).toMatchObject({ plannedFrom: '2019-05-01', plannedTo: '2019-05-20' });
  });

  it('law: exactly one phase is current and everything before it is past', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cyclePhases), (phase) => {
        const places = phaseLine(phase, [], []).map((each) => each.place);
        const here = places.indexOf('current');
        return places.every((place, index) => place === (index < here ? 'past' : index === here ? 'current' : 'ahead'));
      }),
    );
  });
});
