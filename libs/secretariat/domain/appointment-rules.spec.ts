import type { Decision } from '@tequio/kernel';
import { type PersonFacts, type RoleWithoutSeat, mayEndAppointment, mayHoldRole, mayHoldSeat } from './appointment-rules';

const now = '2019-01-15T18:00:00.000Z';
const nobodyYet: PersonFacts = { holdsSeat: false, roles: [], standsOutside: false };
const seated: PersonFacts = { holdsSeat: true, roles: ['official'], standsOutside: false };

function codes(decision: Decision): string[] {
  return decision.allowed ? [] : decision.reasons.map((reason) => reason.code);
}

describe('A person', () => {
  it.each<[string, PersonFacts, string[]]>([
    ['who is nothing here yet takes a seat', nobodyYet, []],
    ['who contributes takes a seat', { holdsSeat: false, roles: ['contributor'], standsOutside: false }, []],
    ['with a seat takes no second one', seated, ['secretariat.person-has-seat']],
    ['who facilitates takes none', { holdsSeat: false, roles: ['facilitator'], standsOutside: false }, ['secretariat.facilitator-holds-no-seat']],
    ['who runs the installation takes none', { holdsSeat: false, roles: [], standsOutside: true }, ['secretariat.stands-outside']],
    ['who monitors takes none', { holdsSeat: false, roles: ['monitor'], standsOutside: false }, ['secretariat.monitor-holds-no-seat']],
  ])('%s', (_sentence, person, against) => expect(codes(mayHoldSeat(person))).toEqual(against));

  it.each<[string, PersonFacts, RoleWithoutSeat, string[]]>([
    ['who is nothing here yet facilitates', nobodyYet, 'facilitator', []],
    ['with a seat does not facilitate', seated, 'facilitator', ['secretariat.facilitator-holds-no-seat']],
    ['with a seat does not monitor', seated, 'monitor', ['secretariat.monitor-holds-no-seat']],
    ['who facilitates does not monitor', { holdsSeat: false, roles: ['facilitator'], standsOutside: false }, 'monitor', ['secretariat.facilitator-does-not-monitor']],
    ['who monitors does not facilitate', { holdsSeat: false, roles: ['monitor'], standsOutside: false }, 'facilitator', ['secretariat.facilitator-does-not-monitor']],
    ['who runs the installation does not facilitate', { holdsSeat: false, roles: [], standsOutside: true }, 'facilitator', ['secretariat.stands-outside']],
    ['who monitors contributes', { holdsSeat: false, roles: ['monitor'], standsOutside: false }, 'contributor', []],
    ['who contributes does not do so twice', { holdsSeat: false, roles: ['contributor'], standsOutside: false }, 'contributor', ['secretariat.person-has-role']],
  ])('%s', (_sentence, person, role, against) => expect(codes(mayHoldRole(person, role))).toEqual(against));
});

describe('An appointment', () => {
  it.each<[string, Parameters<typeof mayEndAppointment>[0], string[]]>([
    ['to a seat ends', { role: null, validTo: null, otherFacilitators: 0 }, []],
    ['does not end twice', { role: null, validTo: now, otherFacilitators: 0 }, ['secretariat.appointment-already-ended']],
    ['of a facilitator ends while another stays', { role: 'facilitator', validTo: null, otherFacilitators: 1 }, []],
    ['of the last facilitator stays', { role: 'facilitator', validTo: null, otherFacilitators: 0 }, ['secretariat.last-facilitator']],
  ])('%s', (_sentence, appointment, against) => expect(codes(mayEndAppointment(appointment, now))).toEqual(against));
});
