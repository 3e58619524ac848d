import { reasonsAgainst } from '@tequio/kernel';
import { checkRow, checkValue } from './draft-value';
import { findPlace, findRows } from './draft-shape';
import { newShape, placeOf, someRowId } from './testing/draft-shapes';

const weight = `milestones.${someRowId}.weight`;
const startsOn = `milestones.${someRowId}.startsOn`;

describe('A value', () => {
  it.each([
    ['title', 'Ladrilleras', 'Ladrilleras'],
    ['title', '<script>alert(1)</script>'.slice(0, 20), '<script>alert(1)</sc'],
    ['title', 'Cami\u0301n', 'Camín'],
    ['action', 'uno\r\ndos\rtres', 'uno\ndos\ntres'],
    ['agenda', 'medio-ambiente', 'medio-ambiente'],
    ['agenda', null, null],
    ['values', ['accountability', 'access', 'access'], ['access', 'accountability']],
    [weight, 33.33, 33.33],
    [weight, -0, 0],
    [startsOn, '2019-02-28', '2019-02-28'],
  ])('of %s may be %j and is stored as %j', (path, value, stored) => {
    expect(checkValue(placeOf(path), value)).toEqual({ allowed: true, value: stored });
  });

  it.each([
    ['title', 'x'.repeat(21), 'drafting.text-too-long'],
    ['title', 'dos\nlíneas', 'drafting.line-breaks-not-here'],
    ['title', 'nul\u0000', 'drafting.text-has-broken-characters'],
    ['action', 'mitad \ud83d', 'drafting.text-has-broken-characters'],
    ['title', 7, 'drafting.value-has-wrong-type'],
    ['title', null, 'drafting.value-has-wrong-type'],
    ['agenda', 'no es un código', 'drafting.no-such-option'],
    ['kind', 'otro', 'drafting.no-such-option'],
    ['values', ['magia'], 'drafting.no-such-option'],
    ['values', 'access', 'drafting.value-has-wrong-type'],
    ['values', ['access', 'access', 'access', 'access'], 'drafting.too-many-choices'],
    [weight, 100.01, 'drafting.number-out-of-range'],
    [weight, 33.333, 'drafting.too-many-decimals'],
    [weight, '40', 'drafting.value-has-wrong-type'],
    [startsOn, '2019-02-30', 'drafting.no-such-day'],
    [startsOn, '20190228', 'drafting.no-such-day'],
  ])('of %s may not be %j: %s, and the refusal names the field', (path, value, code) => {
    expect(reasonsAgainst(checkValue(placeOf(path), value))).toEqual([expect.objectContaining({ kind: 'invalid', code, at: path })]);
  });
});

describe('A row', () => {
  const milestones = findRows(newShape(), 'milestones')!;

  it('has every cell, empty where nothing was given', () => {
    expect(checkRow(milestones, { what: 'Padrón' })).toEqual({ allowed: true, value: { what: 'Padrón', startsOn: null, weight: null } });
  });

  it('is refused with every reason at once', () => {
    const reasons = reasonsAgainst(checkRow(milestones, { what: 3, weight: 101, colour: 'rojo' }));
    expect(reasons.map(({ code, at }) => [code, at])).toEqual([
      ['drafting.value-has-wrong-type', 'milestones.what'],
      ['drafting.number-out-of-range', 'milestones.weight'],
      ['drafting.unknown-field', 'milestones.colour'],
    ]);
  });

  it.each([null, [], 'fila', 3])('is no %j', (cells) => {
    expect(checkRow(milestones, cells).allowed).toBe(false);
  });
});

describe('A place', () => {
  it.each(['milestones', 'nothing', 'title.x', 'milestones.1.what', `milestones.${someRowId}`, `milestones.${someRowId}.colour`, `milestones.${someRowId}.what.x`, '__proto__', ''])(
    'is not at «%s»',
    (path) => {
      expect(findPlace(newShape(), path)).toBeNull();
    },
  );
});
