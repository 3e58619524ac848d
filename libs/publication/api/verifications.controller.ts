import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Language } from '@tequio/kernel';
import { CurrentLanguage, EdgeRefusal, Public, Throttle, networkOf, notFound, orRefuse } from '@tequio/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSha256 } from '@tequio/kernel';
import { type Verification, publicationPaths } from '@tequio/publication/wire';
import { offeredText } from './offered-text';
import { VerifyFile } from './queries/verify-file';
import { VerificationQuery } from './requests/publication-requests';

/** A file of five megabytes costs a tenth of a second: enough for everybody, too few for keeping the server busy. */
const filesInTenMinutes = 60;

@Controller('v1/verifications')
export class VerificationsController {
  constructor(
    private readonly verifyFile: VerifyFile,
    private readonly throttle: Throttle,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  async verify(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @CurrentLanguage() language: Language): Promise<Verification | undefined> {
    const { allowed, retryAfterSeconds } = await this.throttle.hit(`verify:${networkOf(request.ip)}`, filesInTenMinutes, 600);
    if (!allowed) throw EdgeRefusal.tooMany('platform.too-many-attempts', retryAfterSeconds);
    const offered = await offeredText(request);
    if (!isFromPlainForm(request)) return this.verifyFile.ofText(orRefuse(offered).text, language);
    const resultPage = offered.allowed ? pageOf(await this.verifyFile.ofText(offered.value.text, language)) : `?falta=${offered.reasons[0].code}`;
    const inEnglish = (offered.allowed ? offered.value.language : null) ?? language;
    await reply.redirect(`${inEnglish === 'en' ? '/en' : ''}${publicationPaths.verifyPage}${resultPage}#resultado`, 303);
    return undefined;
  }

  @Get(':hash')
  @Public()
  again(@Param('hash') hash: string, @Query() { claims }: VerificationQuery, @CurrentLanguage() language: Language): Promise<Verification> {
    return isSha256(hash) ? this.verifyFile.ofHash(hash, claims ?? null, language) : notFound('publication.not-found');
  }
}

/** A browser without our script sends the form and wants a page back, not data. */
function isFromPlainForm(request: FastifyRequest): boolean {
  return request.isMultipart() && (request.headers.accept ?? '').includes('text/html');
}

function pageOf({ verdict, hash, edition }: Verification): string {
  if (hash === null) return '?resultado=ilegible';
  return `?huella=${hash}${verdict === 'altered' && edition ? `&dice=${edition.id}` : ''}`;
}
