import { isIPv6 } from 'node:net';

/**
 * The address under which attempts are counted. A household or an office is given a whole /64 of IPv6 and may take
 * another address in it for each attempt; IPv4, also where it comes mapped into IPv6, counts by the address.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%', 1);
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  return mapped ?? `${groupsOf(plain).slice(0, 4).join(':')}::/64`;
}

/** All eight groups in one way of writing: `2001:db8::1` is `2001:db8:0:0:0:0:0:1`. */
function groupsOf(address: string): readonly string[] {
  // URL knows every way in which an address may be written, and writes it in one
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after] = canonical.split('::');
  const [left, right] = [before, after ?? ''].map((part) => part.split(':').filter((group) => group !== '')) as [string[], string[]];
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
}
