import fc from 'fast-check';
import { networkOf } from './network-of-address';

describe('The network under which attempts are counted', () => {
  it.each([
    ['189.203.10.4', '189.203.10.4'],
    ['::ffff:189.203.10.4', '189.203.10.4'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('is one for every address of a /64, and another in the next', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    fc.assert(
      fc.property(fc.array(group, { minLength: 4, maxLength: 4 }), fc.array(group, { minLength: 4, maxLength: 4 }), fc.array(group, { minLength: 4, maxLength: 4 }), (network, one, other) => {
        const at = (place: readonly string[], host: readonly string[]) => networkOf([...place, ...host].join(':'));
        expect(at(network, one)).toBe(at(network, other));
        const next = [...network.slice(0, 3), (parseInt(network[3] ?? '0', 16) ^ 1).toString(16)];
        expect(at(next, one)).not.toBe(at(network, one));
      }),
    );
  });
});
