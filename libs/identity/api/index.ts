import type { EntityClass } from '@tequio/platform/api';
import { AccountEntity } from './persistence/account.entity';
import { InvitationEntity } from './persistence/invitation.entity';
import { PasswordResetEntity } from './persistence/password-reset.entity';
import { SessionEntity } from './persistence/session.entity';

export { IdentityModule } from './identity.module';

/** What TypeORM has to know of this area. */
export const identityEntities: readonly EntityClass[] = [AccountEntity, SessionEntity, PasswordResetEntity, InvitationEntity];
