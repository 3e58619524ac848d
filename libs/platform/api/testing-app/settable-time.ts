import { type Instant, epochMillisecondsOf } from '@tequio/kernel';

/** The machine's time as a test wants it: it stands still until told otherwise. */
export class SettableTime {
  private milliseconds: number;

  constructor(start: Instant) {
    this.milliseconds = epochMillisecondsOf(start);
  }

  readonly machineNow = (): number => this.milliseconds;

  set(instant: Instant): void {
    this.milliseconds = epochMillisecondsOf(instant);
  }

  advance({ days = 0, hours = 0, seconds = 0 }: { days?: number; hours?: number; seconds?: number }): void {
    this.milliseconds += ((days * 24 + hours) * 3600 + seconds) * 1000;
  }
}
