import type { INestApplicationContext } from '@nestjs/common';
import { AccountDirectory } from '@tequio/identity/api';
import { Cast } from './cast';
import { demonstrationPassword, people } from './people';
import { SecondCycle } from './second-cycle';
import { Time } from './time';

/** Before the first act of the second cycle. */
const beginning = '2018-10-01T15:00:00.000Z';
/** Where a newcomer finds the clock; the official figures are of two weeks before. */
export const today = '2019-01-15T16:00:00.000Z';

export interface SignIn {
  readonly who: string;
  readonly email: string;
  readonly password: string;
}

/** Durango's second cycle in the middle of its work, by the same commands that people use; what is there is whole (see `begin-again`). */
export async function loadDemonstration(app: INestApplicationContext): Promise<readonly SignIn[]> {
  const time = new Time(app);
  const signIns = people.map(({ who, email }) => ({ who, email, password: demonstrationPassword }));
  const begun = await app.get(AccountDirectory, { strict: false }).findByEmail(people[0]?.email ?? '');
  if (begun) return signIns;
  await time.begin(beginning);
  const cast = await Cast.seat(app, 'durango', time);
  await new SecondCycle(app, cast, time).live();
  await time.move(today);
  return signIns;
}
