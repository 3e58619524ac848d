import { Module } from '@nestjs/common';
import { CycleModule } from '@tequio/cycle/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { draftingTexts } from '@tequio/drafting/wire';
import { AddRow } from './commands/add-row';
import { EditField } from './commands/edit-field';
import { FreezeVersion } from './commands/freeze-version';
import { JournalLiveEdits } from './commands/journal-live-edits';
import { RemoveRow } from './commands/remove-row';
import { ReopenText } from './commands/reopen-text';
import { StoreLiveEdits } from './commands/store-live-edits';
import { DraftStore } from './document/draft-store';
import { DraftDirectory } from './draft-directory';
import { DraftGate } from './draft-gate';
import { DraftListeners } from './draft-listeners';
import { DraftSubjects } from './draft-subjects';
import { DraftsController } from './drafts.controller';
import { DraftAnnouncements } from './live/draft-announcements';
import { LiveDrafts } from './live/live-drafts';
import { LiveRightsOf } from './live/live-rights';
import { LiveServer } from './live/live-server';
import { LiveSharing } from './live/live-sharing';
import { LiveSocket } from './live/live-socket';
import { LiveWatch } from './live/live-watch';
import { DraftAuthorship } from './queries/draft-authorship';
import { DraftReading } from './queries/draft-reading';
import { VersionReading } from './queries/version-reading';
import { VersionsController } from './versions.controller';

@Module({
  imports: [CycleModule],
  controllers: [DraftsController, VersionsController],
  providers: [
    DraftSubjects,
    DraftListeners,
    DraftGate,
    DraftStore,
    DraftDirectory,
    DraftReading,
    DraftAuthorship,
    VersionReading,
    EditField,
    AddRow,
    RemoveRow,
    FreezeVersion,
    ReopenText,
    DraftAnnouncements,
    StoreLiveEdits,
    JournalLiveEdits,
    LiveDrafts,
    LiveRightsOf,
    LiveWatch,
    LiveSharing,
    LiveServer,
    LiveSocket,
    provideRefusalTexts(draftingTexts),
  ],
  // Commands go out for the demonstration, which is told as people would do it
  exports: [DraftSubjects, DraftListeners, DraftDirectory, EditField, AddRow, FreezeVersion, ReopenText],
})
export class DraftingModule {}
