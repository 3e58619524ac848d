import { Module, type OnModuleInit } from '@nestjs/common';
import { CycleModule, PhaseFactRegistry } from '@tequio/cycle/api';
import { ConsultedTexts, DeliberationModule, PublishedPlaces, SubjectAccess } from '@tequio/deliberation/api';
import { DraftSubjects, DraftingModule } from '@tequio/drafting/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { ProblemsModule } from '@tequio/problems/api';
import { SecretariatModule } from '@tequio/secretariat/api';
import { commitmentsTexts } from '@tequio/commitments/wire';
import { CreateCommitment } from './commands/create-commitment';
import { RestoreCommitment } from './commands/restore-commitment';
import { SetAsideCommitment } from './commands/set-aside-commitment';
import { CommitmentDirectory } from './commitment-directory';
import { CommitmentDraft } from './commitment-draft';
import { CommitmentPhaseFacts } from './commitment-phase-facts';
import { CommitmentStore } from './commitment-store';
import { CommitmentSubject } from './commitment-subject';
import { CommitmentsController } from './commitments.controller';
import { CompletenessOfCommitments } from './completeness-of-commitments';
import { ConsultedCommitments } from './consulted-commitments';
import { LoadHistoricCommitments } from './loading/load-historic-commitments';
import { PublishedCommitmentsController } from './published-commitments.controller';
import { CommitmentPage } from './queries/commitment-page';
import { CommitmentsOfCycleQuery } from './queries/commitments-of-cycle';
import { PublishedCommitments } from './queries/published-commitments';

@Module({
  imports: [SecretariatModule, CycleModule, DraftingModule, DeliberationModule, ProblemsModule],
  controllers: [PublishedCommitmentsController, CommitmentsController],
  providers: [
    CommitmentStore,
    CompletenessOfCommitments,
    CommitmentDirectory,
    CommitmentDraft,
    ConsultedCommitments,
    CommitmentSubject,
    CommitmentPhaseFacts,
    CreateCommitment,
    SetAsideCommitment,
    RestoreCommitment,
    CommitmentsOfCycleQuery,
    CommitmentPage,
    PublishedCommitments,
    LoadHistoricCommitments,
    provideRefusalTexts(commitmentsTexts),
  ],
  // Commands go out for the demonstration, which is told as people would do it
  exports: [CommitmentDirectory, CreateCommitment, SetAsideCommitment, LoadHistoricCommitments],
})
export class CommitmentsModule implements OnModuleInit {
  constructor(
    private readonly drafts: DraftSubjects,
    private readonly draft: CommitmentDraft,
    private readonly conversations: SubjectAccess,
    private readonly subject: CommitmentSubject,
    private readonly gates: PhaseFactRegistry,
    private readonly facts: CommitmentPhaseFacts,
    private readonly consulted: ConsultedTexts,
    private readonly consultedCommitments: ConsultedCommitments,
    private readonly published: PublishedPlaces,
    private readonly commitments: CommitmentDirectory,
  ) {}

  onModuleInit(): void {
    this.drafts.register(this.draft);
    this.conversations.register(this.subject);
    this.consulted.register(this.consultedCommitments);
    this.published.register('commitment', (cycle, id) => this.commitments.publishedPath(cycle, id));
    this.gates.register({ gate: 'commitments-complete', facts: (tx, cycle, lock) => this.facts.completeness(tx, cycle, lock) });
    this.gates.register({ gate: 'problems-answered', facts: (tx, cycle, lock) => this.facts.problemsAnswered(tx, cycle, lock) });
  }
}
