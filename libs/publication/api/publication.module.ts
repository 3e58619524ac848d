import { Module, type OnModuleInit } from '@nestjs/common';
import { ApprovalModule } from '@tequio/approval/api';
import { CommitmentsModule } from '@tequio/commitments/api';
import { CycleModule, PhaseFactRegistry } from '@tequio/cycle/api';
import { DeliberationModule } from '@tequio/deliberation/api';
import { DraftingModule } from '@tequio/drafting/api';
import { PlanModule } from '@tequio/plan/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { publicationPaths, publicationTexts } from '@tequio/publication/wire';
import { PublishEdition } from './commands/publish-edition';
import { EditionsController } from './editions.controller';
import { Editions } from './queries/editions';
import { PublicationOfCycle } from './queries/publication-of-cycle';
import { VerifyFile } from './queries/verify-file';
import { VerificationsController } from './verifications.controller';

// Of the version being decided: an edition of an earlier text does not open the gate for a later one.
const isPublished = `
  SELECT EXISTS (SELECT FROM edition d JOIN ballot b ON b.version_id = d.plan_version_id WHERE b.cycle_id = $1) AS published`;

@Module({
  imports: [CycleModule, DraftingModule, DeliberationModule, CommitmentsModule, PlanModule, ApprovalModule],
  controllers: [EditionsController, VerificationsController],
  providers: [PublishEdition, PublicationOfCycle, Editions, VerifyFile, provideRefusalTexts(publicationTexts)],
  // Commands go out for the demonstration, which is told as people would do it
  exports: [PublishEdition],
})
export class PublicationModule implements OnModuleInit {
  constructor(private readonly phaseFacts: PhaseFactRegistry) {}

  onModuleInit(): void {
    this.phaseFacts.register({
      gate: 'edition-published',
      facts: async (tx, cycle) => {
        const [row] = await tx.query<{ published: boolean }>(isPublished, [cycle.id]);
        return { published: row?.published ?? false, path: publicationPaths.workPage(cycle.entitySlug, cycle.number) };
      },
    });
  }
}
