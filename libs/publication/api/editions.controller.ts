import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Actor, Language } from '@tequio/kernel';
import { Access, CurrentActor, CurrentLanguage, IdParam, NumberParam, Public, SqlJson } from '@tequio/platform/api';
import type { FastifyReply } from 'fastify';
import type { EditionContent } from '@tequio/publication/domain';
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
  async canonicalJson(@IdParam('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<SqlJson<EditionContent>> {
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
  editionsOfPlan(@Param('slug') slug: string, @NumberParam('plan', 'publication.not-found') plan: number) {
    return this.editions.ofPlan(slug, plan);
  }

  @Get('entities/:slug/plans/:plan/editions/:edition')
  @Public()
  editionOfPlan(
    @Param('slug') slug: string,
    @NumberParam('plan', 'publication.not-found') plan: number,
    @NumberParam('edition', 'publication.not-found') edition: number,
  ) {
    return this.editions.ofPlanNumbered(slug, plan, edition);
  }
}
