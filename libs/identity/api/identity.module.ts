import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { identityTexts } from '@tequio/identity/wire';
import { ACTOR_OF_REQUEST, provideRefusalTexts } from '@tequio/platform/api';
import { AccountActors } from './account-actors';
import { AccountDirectory } from './account-directory';
import { AccountController } from './account.controller';
import { AdministrationController } from './administration.controller';
import { AcceptInvitation } from './commands/accept-invitation';
import { ChangeAccount } from './commands/change-account';
import { ChangeOwnAccount } from './commands/change-own-account';
import { ChangePassword } from './commands/change-password';
import { EndOwnSessions } from './commands/end-own-sessions';
import { InviteAdministrator } from './commands/invite-administrator';
import { OpenAccount } from './commands/open-account';
import { RequestPasswordReset } from './commands/request-password-reset';
import { ResetPassword } from './commands/reset-password';
import { RevokeInvitation } from './commands/revoke-invitation';
import { SignIn } from './commands/sign-in';
import { SignOut } from './commands/sign-out';
import { InvitationController } from './invitation.controller';
import { AdministratorGrant } from './invitations/administrator-grant';
import { InvitationDirectory } from './invitations/invitation-directory';
import { InvitationGrants } from './invitations/invitation-grants';
import { ListAccounts } from './queries/list-accounts';
import { ListInvitations } from './queries/list-invitations';
import { ReadInvitation } from './queries/read-invitation';
import { ReadOwnAccount } from './queries/read-own-account';
import { ReadSession } from './queries/read-session';
import { SessionController } from './session.controller';
import { ActorSeats } from './sessions/actor-seats';
import { CheckCredentials } from './sessions/check-credentials';
import { KnownDevice } from './sessions/known-device';
import { PasswordHashing } from './sessions/password-hashing';
import { PasswordMail } from './sessions/password-mail';
import { PasswordStrategy } from './sessions/password-sign-in';
import { SessionActor } from './sessions/session-actor';
import { SessionCookie } from './sessions/session-cookie';
import { SessionStore } from './sessions/session-store';
import { StandingOfAccounts } from './sessions/standing-of-accounts';

const commands = [
  AcceptInvitation,
  ChangeAccount,
  ChangeOwnAccount,
  ChangePassword,
  EndOwnSessions,
  InviteAdministrator,
  OpenAccount,
  RequestPasswordReset,
  ResetPassword,
  RevokeInvitation,
  SignIn,
  SignOut,
];
const queries = [ListAccounts, ListInvitations, ReadInvitation, ReadOwnAccount, ReadSession];
const sessions = [ActorSeats, CheckCredentials, KnownDevice, PasswordHashing, PasswordMail, PasswordStrategy, SessionActor, SessionCookie, SessionStore, StandingOfAccounts];

@Global()
@Module({
  imports: [PassportModule.register({ session: false })],
  controllers: [SessionController, AccountController, AdministrationController, InvitationController],
  providers: [
    ...commands,
    ...queries,
    ...sessions,
    AccountActors,
    AccountDirectory,
    AdministratorGrant,
    InvitationDirectory,
    InvitationGrants,
    { provide: ACTOR_OF_REQUEST, useExisting: SessionActor },
    provideRefusalTexts(identityTexts),
  ],
  exports: [ACTOR_OF_REQUEST, AccountActors, AccountDirectory, ActorSeats, InvitationDirectory, InvitationGrants, InviteAdministrator, OpenAccount],
})
export class IdentityModule {}
