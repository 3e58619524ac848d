import type { Instant } from './zoned-dates';

/** The only source of "now". In the demonstration it can stand at another day than the machine's. */
export interface Clock {
  now(): Instant;
}
