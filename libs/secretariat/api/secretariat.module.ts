import { Module } from '@nestjs/common';
import { IdentityModule } from '@tequio/identity/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { secretariatTexts } from '@tequio/secretariat/wire';
import { EntityDirectory } from './entity-directory';
import { SeatsOfActors } from './seats-of-actors';
import { SecretariatDirectory } from './secretariat-directory';

@Module({
  imports: [IdentityModule],
  providers: [EntityDirectory, SeatsOfActors, SecretariatDirectory, provideRefusalTexts(secretariatTexts)],
  exports: [EntityDirectory, SecretariatDirectory],
})
export class SecretariatModule {}
