import { isUuid } from '@tequio/kernel';
import { uuidV7 } from './uuid-v7';

describe('ids', () => {
  it('are UUIDs that sort by the moment they were made, also within a millisecond', () => {
    let now = 1_546_300_800_000;
    const ids = uuidV7(() => now);
    const made = Array.from({ length: 10_000 }, (_, index) => {
      if (index % 2_500 === 0) now += 1;
      return ids.next();
    });
    expect(made.every(isUuid)).toBe(true);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('carry their moment', () => {
    const id = uuidV7(() => 0x0123456789ab).next();
    expect(id).toMatch(/^01234567-89ab-7/);
  });

  it('do not turn around when the machine’s clock does', () => {
    let now = 2_000;
    const ids = uuidV7(() => now);
    const before = ids.next();
    now = 1_000;
    expect(ids.next() > before).toBe(true);
  });
});
