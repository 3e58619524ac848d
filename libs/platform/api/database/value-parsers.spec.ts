import { valueParsers } from './value-parsers';

const timestamptz = 1184;

it.each([
  ['2019-01-15 12:00:00-06', '2019-01-15T18:00:00.000Z'],
  ['2019-01-15 12:00:00.123456+05:30', '2019-01-15T06:30:00.123Z'],
  ['1918-01-15 12:00:00+00', '1918-01-15T12:00:00.000Z'],
  ['infinity', 'infinity'],
])('the moment %s is %s', (text, instant) => {
  expect(valueParsers.getTypeParser(timestamptz, 'text')(text)).toBe(instant);
});
