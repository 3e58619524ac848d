import type { Language, MemberRole } from '@tequio/kernel';
import type { InvitationState } from '@tequio/identity/domain';

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
}

export interface SessionMembership {
  readonly secretariatId: string;
  readonly secretariatName: string;
  readonly entitySlug: string;
  readonly role: MemberRole;
  readonly seatId: string | null;
  readonly sectorCode: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly capacity: 'titular' | 'alternate' | null;
}

export interface SessionAnswer {
  readonly signedIn: boolean;
  readonly account?: {
    readonly id: string;
    readonly name: string;
    readonly language: Language;
    readonly isAdministrator: boolean;
    readonly isNationalObserver: boolean;
    readonly fictional: boolean;
  };
  readonly memberships?: readonly SessionMembership[];
  /** Goes back in the header `X-CSRF-Token` with everything that changes something. */
  readonly csrfToken?: string;
}

export interface OwnAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly showsNamePublicly: boolean;
  readonly fictional: boolean;
  readonly memberships: readonly SessionMembership[];
  readonly sessions: readonly OwnSession[];
}

export interface OwnSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly isThisOne: boolean;
}

export interface ChangeOwnAccountRequest {
  readonly name?: string;
  readonly language?: Language;
  readonly showsNamePublicly?: boolean;
}

export interface ChangePasswordRequest {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export interface PasswordResetRequest {
  readonly email: string;
}

export interface NewPasswordRequest {
  readonly password: string;
}

export interface InvitationSheet {
  readonly state: InvitationState;
  readonly email: string;
  /** What one becomes by accepting, in words: `Titular de «Contraloría del Estado» en …`. */
  readonly grantText: string;
  readonly invitedByName: string | null;
  readonly expiresAt: string;
  /** The mail address already has an account here: its password is asked, not a new one. */
  readonly hasAccount: boolean;
}

export interface AcceptInvitationRequest {
  /** For a new account. */
  readonly name?: string;
  readonly language?: Language;
  /** The new one, or that of the account there already is; not needed by somebody signed in to it. */
  readonly password?: string;
}

export interface InviteAdministratorRequest {
  readonly email: string;
}

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly isAdministrator: boolean;
  readonly isNationalObserver: boolean;
  readonly fictional: boolean;
  readonly disabledAt: string | null;
  readonly createdAt: string;
  readonly memberships: readonly SessionMembership[];
}

export interface AccountList {
  readonly items: readonly AccountRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface ChangeAccountRequest {
  readonly disabled?: boolean;
  readonly isAdministrator?: boolean;
  readonly isNationalObserver?: boolean;
}

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly grantText: string;
  readonly state: InvitationState;
  readonly invitedByName: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface InvitationList {
  readonly items: readonly InvitationRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}
