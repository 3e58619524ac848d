import { Controller, Get, Inject } from '@nestjs/common';
import type { Instant } from '@tequio/kernel';
import { Public } from '../http/access';
import { CLOCK } from '../tokens';
import { DemonstrationClock } from './demonstration-clock';

@Controller('v1/clock')
export class ClockController {
  constructor(@Inject(CLOCK) private readonly clock: DemonstrationClock) {}

  /** Every page shows a day that is not the machine's. */
  @Get()
  @Public()
  read(): { now: Instant; isDemonstration: boolean; isMoved: boolean } {
    return { now: this.clock.now(), isDemonstration: this.clock.isDemonstration, isMoved: this.clock.offset !== 0 };
  }
}
