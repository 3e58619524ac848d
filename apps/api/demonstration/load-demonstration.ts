import type { INestApplicationContext } from '@nestjs/common';
import { AccountDirectory } from '@tequio/identity/api';
import { Cast } from './cast';
import { demonstrationPassword, people } from './people';
import { SecondCycle } from './second-cycle';
import { Time } from './time';

/** Before the first act of the second cycle. */
const beginning = '2018-10-01T15:00:00.000Z';
/** Where a newcomer finds the clock; the official figures are of two weeks before. */
const today = '2019-01-15T16:00:00.000Z';

export interface SignIn {
  readonly who: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Durango's second cycle in the middle of its work, by the same commands that people use.
 * @throws when an earlier start was stopped while it was being loaded: half a story is nobody's work
 */
export async function loadDemonstration(app: INestApplicationContext): Promise<readonly SignIn[]> {
  const time = new Time(app);
  const signIns = people.map(({ who, email }) => ({ who, email, password: demonstrationPassword }));
  const begun = await app.get(AccountDirectory, { strict: false }).findByEmail(people[0]?.email ?? '');
  if (begun) {
    if (time.now >= today) return signIns;
    throw new Error('The demonstration was stopped while it was being loaded, before anybody could use it. Remove the data folder (.data) and start again.');
  }
  await time.begin(beginning);
  const cast = await Cast.seat(app, 'durango', time);
  await new SecondCycle(app, cast, time).live();
  await time.move(today);
  return signIns;
}
