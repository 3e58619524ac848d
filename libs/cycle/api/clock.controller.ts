import { Body, Controller, Post } from '@nestjs/common';
import type { Actor } from '@tequio/kernel';
import { Access, CurrentActor } from '@tequio/platform/api';
import { MoveClock } from './commands/move-clock';
import { MoveClockBody } from './requests/cycle-requests';

@Controller('v1/clock/moves')
export class ClockController {
  constructor(private readonly clock: MoveClock) {}

  @Post()
  @Access('cycle.move-clock')
  move(@CurrentActor() actor: Actor, @Body() body: MoveClockBody) {
    return this.clock.execute(actor, body.to);
  }
}
