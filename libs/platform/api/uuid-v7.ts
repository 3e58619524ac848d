import { randomFillSync } from 'node:crypto';
import type { Ids } from '@tequio/kernel';

/**
 * UUID version 7 (RFC 9562): milliseconds, then a counter for ids of the same millisecond, then randomness.
 * Should the machine's clock jump back, the last time seen goes on, so that ids of one process never turn around.
 */
export function uuidV7(machineNow: () => number = Date.now): Ids {
  const bytes = Buffer.alloc(16);
  let last = 0;
  let counter = 0;
  return {
    next() {
      const now = machineNow();
      randomFillSync(bytes, 6);
      if (now > last) {
        last = now;
        // Half of the counter's room stays free for the ids that follow in this millisecond
        counter = bytes.readUInt16BE(6) & 0x7ff;
      } else {
        counter += 1;
        if (counter > 0xfff) {
          last += 1;
          counter = 0;
        }
      }
      bytes.writeUIntBE(last, 0, 6);
      bytes.writeUInt16BE(0x7000 | counter, 6);
      bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
      const hex = bytes.toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}
