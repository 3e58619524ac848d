import { Controller, Get } from '@nestjs/common';
import type { AccountActor } from '@tequio/kernel';
import { CurrentActor, SignedIn } from '@tequio/platform/api';
import { DeskOfAccount } from './queries/desk-of-account';

@Controller('v1/desk')
export class DeskController {
  constructor(private readonly desk: DeskOfAccount) {}

  @Get()
  @SignedIn()
  mine(@CurrentActor() actor: AccountActor) {
    return this.desk.execute(actor);
  }
}
