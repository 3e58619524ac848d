import { Body, Controller, Delete, Get, Header, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { AccountList, InvitationList } from '@tequio/identity/wire';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, type SqlJson } from '@tequio/platform/api';
import { ChangeAccount } from './commands/change-account';
import { InviteAdministrator } from './commands/invite-administrator';
import { RevokeInvitation } from './commands/revoke-invitation';
import { ListAccounts } from './queries/list-accounts';
import { ListInvitations } from './queries/list-invitations';
import { AccountsQuery, ChangeAccountBody, InviteAdministratorBody, PageQuery } from './requests/account-requests';

@ApiTags('identity')
@Controller('v1')
export class AdministrationController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly changeAccount: ChangeAccount,
    private readonly listInvitations: ListInvitations,
    private readonly inviteAdministrator: InviteAdministrator,
    private readonly revokeInvitation: RevokeInvitation,
  ) {}

  @Get('accounts')
  @Access('identity.list-accounts')
  @Header('cache-control', 'no-store')
  accounts(@CurrentActor() actor: Actor, @Query() query: AccountsQuery): Promise<SqlJson<AccountList>> {
    return this.listAccounts.execute(actor, query);
  }

  @Patch('accounts/:id')
  @Access('identity.change-account')
  @HttpCode(204)
  @ApiNoContentResponse()
  change(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Body() body: ChangeAccountBody): Promise<void> {
    return this.changeAccount.execute(actor, id, body);
  }

  @Get('invitations')
  @Access('identity.list-accounts')
  @Header('cache-control', 'no-store')
  invitations(@CurrentActor() actor: Actor, @Query() query: PageQuery, @CurrentLanguage() language: Language): Promise<InvitationList> {
    return this.listInvitations.execute(actor, query, language);
  }

  /** The link goes to the mailbox and never into the answer: it is the proof that the mailbox is one's own. */
  @Post('invitations')
  @Access('identity.invite-administrator')
  async invite(@CurrentActor() actor: Actor, @Body() body: InviteAdministratorBody): Promise<{ id: string; expiresAt: string }> {
    const { id, expiresAt } = await this.inviteAdministrator.execute(actor, body.email);
    return { id, expiresAt };
  }

  @Delete('invitations/:id')
  @Access('identity.revoke-invitation')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<void> {
    return this.revokeInvitation.execute(actor, id);
  }
}
