import { Module, type OnModuleInit } from '@nestjs/common';
import { CycleModule, PhaseFactRegistry } from '@tequio/cycle/api';
import { DraftingModule } from '@tequio/drafting/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { SecretariatDirectory, SecretariatModule } from '@tequio/secretariat/api';
import { deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { AnalyseContribution } from './commands/analyse-contribution';
import { CaptureTable } from './commands/capture-table';
import { ChangeConsultationPeriod } from './commands/change-consultation-period';
import { Contribute } from './commands/contribute';
import { ImportSheet } from './commands/import-sheet';
import { HideContribution, ShowContribution } from './commands/moderate-contribution';
import { OpenConsultation } from './commands/open-consultation';
import { OpenThread } from './commands/open-thread';
import { PostComment } from './commands/post-comment';
import { RecordContribution } from './commands/record-contribution';
import { ReplyToContributions } from './commands/reply-to-contributions';
import { ReopenThread, ResolveThread } from './commands/resolve-thread';
import { UndoImport } from './commands/undo-import';
import { ChangedWords } from './changed-words';
import { ConfirmContact, EraseContact } from './commands/settle-contact';
import { ConsultationDirectory } from './consultation-directory';
import { ConsultationsController } from './consultations.controller';
import { ConsultedTexts } from './consulted-texts';
import { ContributionContacts } from './contribution-contacts';
import { ContributionDirectory } from './contribution-directory';
import { ContributionIntake } from './contribution-intake';
import { ContributionsController } from './contributions.controller';
import { CycleSubject } from './cycle-subject';
import { OfferedSheet } from './offered-sheet';
import { ProofOfWork } from './proof-of-work';
import { PublicConsultationController } from './public-consultation.controller';
import { PublishedPlaces } from './published-places';
import { ChangesForReply } from './queries/changes-for-reply';
import { ConsultationOfCycle } from './queries/consultation-of-cycle';
import { ContributionsOfCycle } from './queries/contributions-of-cycle';
import { FollowedContribution } from './queries/followed-contribution';
import { ImportedSheets } from './queries/imported-sheets';
import { LedgerTable } from './queries/ledger-table';
import { PublicConsultation } from './queries/public-consultation';
import { PublicContributions } from './queries/public-contributions';
import { ThreadsOfSubject } from './queries/threads-of-subject';
import { SubjectAccess } from './subject-access';
import { TablesController } from './tables.controller';
import { TextsByNumber } from './texts-by-number';
import { ThreadsController } from './threads.controller';

@Module({
  imports: [CycleModule, SecretariatModule, DraftingModule],
  controllers: [ThreadsController, ContributionsController, ConsultationsController, PublicConsultationController, TablesController],
  providers: [
    SubjectAccess,
    CycleSubject,
    ContributionDirectory,
    OpenThread,
    PostComment,
    ResolveThread,
    ReopenThread,
    RecordContribution,
    AnalyseContribution,
    ReplyToContributions,
    ThreadsOfSubject,
    ContributionsOfCycle,
    ConsultedTexts,
    PublishedPlaces,
    ConsultationDirectory,
    ContributionIntake,
    ContributionContacts,
    ProofOfWork,
    ChangedWords,
    ChangesForReply,
    OpenConsultation,
    ChangeConsultationPeriod,
    Contribute,
    HideContribution,
    ShowContribution,
    ConfirmContact,
    EraseContact,
    ConsultationOfCycle,
    PublicConsultation,
    PublicContributions,
    FollowedContribution,
    LedgerTable,
    TextsByNumber,
    OfferedSheet,
    CaptureTable,
    ImportSheet,
    UndoImport,
    ImportedSheets,
    provideRefusalTexts(deliberationTexts),
  ],
  exports: [SubjectAccess, ContributionDirectory, ConsultedTexts, PublishedPlaces],
})
export class DeliberationModule implements OnModuleInit {
  constructor(
    private readonly gates: PhaseFactRegistry,
    private readonly subjects: SubjectAccess,
    private readonly cycleSubject: CycleSubject,
    private readonly contributions: ContributionDirectory,
    private readonly consultations: ConsultationDirectory,
    private readonly secretariats: SecretariatDirectory,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this.cycleSubject);
    this.gates.register({
      gate: 'consultation-long-enough',
      facts: async (tx, cycle) => {
        const latest = await this.consultations.latestOf(tx, cycle.id);
        return {
          openedOn: latest?.opensOn ?? null,
          closesOn: latest?.closesOn ?? null,
          today: cycle.today,
          requiredDays: await this.secretariats.rule(cycle.secretariatId, 'consultation-days', cycle.now, tx),
          path: deliberationPages.manage(cycle.entitySlug, cycle.number),
        };
      },
    });
    this.gates.register({
      gate: 'contributions-answered',
      facts: async (tx, cycle, lock) => ({
        unanswered: (await this.contributions.unansweredOf(tx, cycle.id, lock)).map(({ id, folio }) => ({
          id,
          label: folio,
          path: `${cycle.workPath}/aportaciones?estado=pending#${folio}`,
        })),
      }),
    });
  }
}
