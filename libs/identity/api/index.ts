import type { EntityClass } from '@tequio/platform/api';
import { AccountEntity } from './persistence/account.entity';
import { InvitationEntity } from './persistence/invitation.entity';
import { PasswordResetEntity } from './persistence/password-reset.entity';
import { SessionEntity } from './persistence/session.entity';

export { AccountActors, type Addressee } from './account-actors';
export { AccountDirectory, type AccountContact, type AccountName } from './account-directory';
export { InviteAdministrator } from './commands/invite-administrator';
export { type NewAccount, OpenAccount } from './commands/open-account';
export { identityDoors } from './identity-doors';
export { IdentityModule } from './identity.module';
export {
  InvitationDirectory,
  type IssuedInvitation,
  type NewInvitation,
  type OpenInvitation,
} from './invitations/invitation-directory';
export { type Granted, type GrantText, type InvitationGrant, InvitationGrants, type Query } from './invitations/invitation-grants';
export { identityPlainForms } from './plain-forms';
export { ActorSeats, type SeatsSource } from './sessions/actor-seats';

/** What TypeORM has to know of this area. */
export const identityEntities: readonly EntityClass[] = [AccountEntity, SessionEntity, PasswordResetEntity, InvitationEntity];
