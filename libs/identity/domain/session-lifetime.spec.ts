import { isSessionAlive } from './session-lifetime';

const endsAt = '2026-03-08T09:00:00.000Z';

describe('A session', () => {
  it.each([
    ['used a minute ago is alive', '2026-03-02T09:00:00.000Z', '2026-03-02T09:01:00.000Z', true],
    ['used seven hours and 59 minutes ago is alive', '2026-03-02T09:00:00.000Z', '2026-03-02T16:59:00.000Z', true],
    ['unused for eight hours has ended', '2026-03-02T09:00:00.000Z', '2026-03-02T17:00:00.000Z', false],
    ['in use at its absolute end has ended', '2026-03-08T08:59:00.000Z', '2026-03-08T09:00:00.000Z', false],
  ])('%s', (_sentence, lastSeenAt, now, alive) => expect(isSessionAlive({ lastSeenAt, endsAt }, now)).toBe(alive));
});
