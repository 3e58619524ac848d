import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, Public, SqlJson, notFound } from '@tequio/platform/api';
import type { FastifyReply } from 'fastify';
import { PublishEdition } from './commands/publish-edition';
import { Editions } from './queries/editions';
import { PublicationOfCycle } from './queries/publication-of-cycle';
import { PublishEditionBody } from './requests/publication-requests';

@Controller('v1')
export class EditionsController {
  constructor(
    private readonly editions: Editions,
    private readonly publication: PublicationOfCycle,
    private readonly publishEdition: PublishEdition,
  ) {}

  @Get('cycles/:cycleId/publication')
  @Access('publication.read')
  publicationOfCycle(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @CurrentLanguage() language: Language) {
    return this.publication.execute(actor, cycleId, language);
  }

  @Post('cycles/:cycleId/editions')
  @Access('publication.publish-edition')
  publish(@CurrentActor() actor: Actor, @IdParam('cycleId') cycleId: string, @Body() { versionHash }: PublishEditionBody) {
    return this.publishEdition.execute(actor, cycleId, versionHash);
  }

  /** Exactly the bytes that were hashed; they never change, so anybody may keep them. */
  @Get('editions/:id')
  @Public()
  async canonicalJson(@IdParam('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<SqlJson> {
    const { canonicalJson, hash } = await this.editions.canonicalJson(id);
    reply.headers({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `inline; filename="edicion-${hash.slice(0, 12)}.json"`,
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${hash}"`,
    });
    return new SqlJson(canonicalJson);
  }

  @Get('entities/:slug/plans/:plan/editions')
  @Public()
  editionsOfPlan(@Param('slug') slug: string, @Param('plan') plan: string) {
    return this.editions.ofPlan(slug, numberInAddress(plan));
  }

  @Get('entities/:slug/plans/:plan/editions/:edition')
  @Public()
  editionOfPlan(@Param('slug') slug: string, @Param('plan') plan: string, @Param('edition') edition: string) {
    return this.editions.ofPlanNumbered(slug, numberInAddress(plan), numberInAddress(edition));
  }
}

/** Numbers as people write them in an address; anything else leads nowhere. */
function numberInAddress(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : notFound('publication.not-found');
}
