import { readFileSync } from 'node:fs';
import { differenceOf, hasRecords, nationalFigures, readNationalClaims } from '.';

describe('a figure beside its claim', () => {
  it.each([
    [10, 12, -2],
    [27, 27, 0],
    [11, 10, 1],
    [null, 80, null],
    [5, null, null],
  ])('%p counted, %p claimed: the difference is %p', (computed, claimed, difference) => {
    expect(differenceOf(computed, claimed)).toBe(difference);
  });

  it('has no records for who takes part in the whole country', () => {
    expect(nationalFigures.filter((figure) => !hasRecords(figure))).toEqual(['authorities', 'civilSocietyOrganisations']);
  });
});

describe('the file of claims', () => {
  const file = JSON.parse(readFileSync('data/claims.json', 'utf8')) as Record<string, unknown>;

  it('gives every figure its official value', () => {
    const said = readNationalClaims(file).map(({ figure, value, kind }) => `${figure} ${kind} ${value}`);
    expect([...said].sort()).toEqual([
      'authorities exact 80',
      'civilSocietyOrganisations more-than 120',
      'commitments exact 71',
      'entitiesMissing exact 5',
      'entitiesParticipating exact 27',
      'entitiesRenewing exact 5',
      'entitiesWithPlan exact 10',
      'plansPublished exact 12',
      'secretariatsInstalled exact 18',
    ]);
    expect(readNationalClaims(file)[0]).toMatchObject({ asOf: '2018-12-31', source: 'INAI, comunicado INAI/001/19' });
  });

  it.each([
    [null, /no "claims"/],
    [{ claims: [] }, /no "claims"/],
    [{ claims: {}, as_of: '2018-12-31' }, /no source/],
    [{ claims: {}, source: 'INAI', as_of: '2018-13-31' }, /no day/],
    [{ claims: { municipalities: 3 }, source: 'INAI', as_of: '2018-12-31' }, /"municipalities" is of no figure/],
    [{ claims: { commitments: '71' }, source: 'INAI', as_of: '2018-12-31' }, /"commitments" is no whole number/],
    [{ claims: { commitments: { value: 71, kind: 'perhaps' } }, source: 'INAI', as_of: '2018-12-31' }, /unknown kind/],
  ])('%j is refused', (broken, why) => {
    expect(() => readNationalClaims(broken)).toThrow(why);
  });
});
