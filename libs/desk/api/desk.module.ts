import { Module } from '@nestjs/common';
import { CycleModule } from '@tequio/cycle/api';
import { DeskController } from './desk.controller';
import { DeskOfAccount } from './queries/desk-of-account';

@Module({ imports: [CycleModule], controllers: [DeskController], providers: [DeskOfAccount] })
export class DeskModule {}
