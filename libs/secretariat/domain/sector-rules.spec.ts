import type { Decision } from '@tequio/kernel';
import { type SectorChange, mayBeSector, mayEndSector } from './sector-rules';

const academia: SectorChange = { role: 'civil-society', labelEs: 'Academia', labelEn: 'Academia', required: false };

function codes(decision: Decision): string[] {
  return decision.allowed ? [] : decision.reasons.map((reason) => reason.code);
}

describe('A sector', () => {
  it.each<[string, SectorChange, string[]]>([
    ['of any name, required or not', academia, []],
    ['needs its name in both languages', { ...academia, labelEs: ' ', labelEn: '' }, ['secretariat.sector-label-missing', 'secretariat.sector-label-missing']],
    ['of the guarantor is required', { ...academia, role: 'guarantor', required: true }, []],
    ['of the guarantor is never dispensed with', { ...academia, role: 'guarantor' }, ['secretariat.guarantor-is-required']],
  ])('%s', (_sentence, change, against) => expect(codes(mayBeSector(change))).toEqual(against));

  it.each<[string, Parameters<typeof mayEndSector>[0], string[]]>([
    ['without seats ends, with a reason', { role: 'official', isInForce: true, seatsInForce: 0, reason: 'Se unió a otro' }, []],
    ['of the guarantor never ends', { role: 'guarantor', isInForce: true, seatsInForce: 0, reason: 'Se unió a otro' }, ['secretariat.guarantor-is-required']],
    ['with seats stays', { role: 'official', isInForce: true, seatsInForce: 2, reason: 'Se unió a otro' }, ['secretariat.sector-has-seats']],
    ['does not end twice, nor without a word', { role: 'official', isInForce: false, seatsInForce: 0, reason: ' ' }, ['secretariat.sector-not-in-force', 'secretariat.reason-missing']],
  ])('%s', (_sentence, end, against) => expect(codes(mayEndSector(end))).toEqual(against));
});
