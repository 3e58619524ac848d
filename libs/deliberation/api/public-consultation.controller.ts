import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { CurrentActor, CurrentLanguage, IdParam, NumberParam, Public } from '@tequio/platform/api';
import type { ConsultedKind } from '@tequio/deliberation/wire';
import type { FastifyRequest } from 'fastify';
import { Contribute } from './commands/contribute';
import { ConfirmContact, EraseContact } from './commands/settle-contact';
import { ProofOfWork } from './proof-of-work';
import { FollowedContribution } from './queries/followed-contribution';
import { LedgerTable } from './queries/ledger-table';
import { PublicConsultation } from './queries/public-consultation';
import { ContributeBody, PublicLedgerQuery, TextPageQuery } from './requests/consultation-requests';

const consultationNumber = () => NumberParam('number', 'deliberation.not-consulted');

/** What anybody may read of a consultation and say in it, with an account or without. */
@Controller('v1')
export class PublicConsultationController {
  constructor(
    private readonly consultations: PublicConsultation,
    private readonly table: LedgerTable,
    private readonly followed: FollowedContribution,
    private readonly proofs: ProofOfWork,
    private readonly contribute: Contribute,
    private readonly confirmContact: ConfirmContact,
    private readonly eraseContact: EraseContact,
  ) {}

  @Get('entities/:slug/consultations')
  @Public()
  ofEntity(@Param('slug') slug: string) {
    return this.consultations.ofEntity(slug);
  }

  @Get('entities/:slug/consultations/:number')
  @Public()
  overview(@Param('slug') slug: string, @consultationNumber() number: number, @CurrentLanguage() language: Language) {
    return this.consultations.overview(slug, number, language);
  }

  @Get('entities/:slug/consultations/:number/texts/:kind/:text')
  @Public()
  text(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @consultationNumber() number: number,
    @Param('kind') kind: string,
    @Param('text') text: string,
    @Query() { page }: TextPageQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.consultations.text(actor, slug, number, kind, text, page, language);
  }

  @Post('entities/:slug/consultations/:number/texts/:kind/:text/contributions')
  @Public()
  send(
    @CurrentActor() actor: Actor,
    @Req() { ip }: FastifyRequest,
    @Param('slug') slug: string,
    @consultationNumber() number: number,
    @Param('kind') kind: string,
    @Param('text') text: string,
    @Body() body: ContributeBody,
    @CurrentLanguage() language: Language,
  ) {
    return this.contribute.execute({ actor, address: ip, language }, slug, number, kind, text, body);
  }

  @Get('entities/:slug/consultations/:number/contributions')
  @Public()
  ledger(@Param('slug') slug: string, @consultationNumber() number: number, @Query() { state, text, page }: PublicLedgerQuery, @CurrentLanguage() language: Language) {
    const [kind, textNumber] = text?.split(':') ?? [];
    const about = kind && textNumber ? { kind: kind as ConsultedKind, number: textNumber } : null;
    return this.consultations.ledger(slug, number, { filter: state, text: about, page, pageSize: 20 }, language);
  }

  @Get('entities/:slug/consultations/:number/contributions.csv')
  @Public()
  @Header('cache-control', 'no-store')
  async ledgerTable(@Param('slug') slug: string, @consultationNumber() number: number, @CurrentLanguage() language: Language): Promise<StreamableFile> {
    const lines = await this.table.lines(slug, number, language);
    return new StreamableFile(Readable.from(lines), { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="aportaciones-${number}.csv"` });
  }

  @Get('folios/:folio')
  @Public()
  follow(@Param('folio') folio: string, @CurrentLanguage() language: Language) {
    return this.followed.byFolio(folio, language);
  }

  @Get('texts/:kind/:id/changed-words')
  @Public()
  changedWords(@Param('kind') kind: string, @IdParam('id') id: string, @CurrentLanguage() language: Language) {
    return this.followed.changesOf(kind, id, language);
  }

  @Get('work-challenge')
  @Public()
  @Header('cache-control', 'no-store')
  challenge() {
    return this.proofs.challenge();
  }

  @Post('contribution-contacts/:token/confirmation')
  @Public()
  @HttpCode(204)
  confirm(@Param('token') token: string) {
    return this.confirmContact.execute(token);
  }

  @Post('contribution-contacts/:token/erasure')
  @Public()
  @HttpCode(204)
  erase(@Param('token') token: string) {
    return this.eraseContact.execute(token);
  }
}
