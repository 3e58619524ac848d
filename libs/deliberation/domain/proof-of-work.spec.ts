import { hasLeadingZeros } from './proof-of-work';

it.each([
  ['000f', 12, true],
  ['001f', 12, false],
  ['0001ff', 15, true],
  ['0002ff', 15, false],
  ['00007f', 17, true],
  ['00008f', 17, false],
  ['ffff', 0, true],
])('%s begins with %d bits of zero: %s', (hash, bits, does) => expect(hasLeadingZeros(hash, bits)).toBe(does));
