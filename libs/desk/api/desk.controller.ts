import { Controller, Get } from '@nestjs/common';
import type { AccountActor } from '@tequio/kernel';
import { Access, CurrentActor } from '@tequio/platform/api';
import { DeskOfAccount } from './queries/desk-of-account';

@Controller('v1/desk')
export class DeskController {
  constructor(private readonly desk: DeskOfAccount) {}

  @Get()
  @Access('desk.desk.read')
  mine(@CurrentActor() actor: AccountActor) {
    return this.desk.execute(actor);
  }
}
