import type { EntityClass } from '@tequio/platform/api';
import { DocumentSnapshotEntity, DocumentUpdateEntity, FieldAuthorshipEntity, LetterAuthorshipEntity, SharedDocumentEntity } from './persistence/shared-document.entity';
import { TextReopeningEntity, TextVersionEntity } from './persistence/text-version.entity';

export { AddRow } from './commands/add-row';
export { EditField } from './commands/edit-field';
export { FreezeVersion } from './commands/freeze-version';
export { ReopenText } from './commands/reopen-text';
export * from './draft-directory';
export * from './draft-listeners';
export * from './draft-subjects';
export { draftingDoors } from './drafting-doors';
export { DraftingModule } from './drafting.module';
export { verifyVersions } from './verify-versions';
export { segmentsBetween } from './word-difference';

/** What TypeORM has to know of this area. */
export const draftingEntities: readonly EntityClass[] = [
  SharedDocumentEntity,
  DocumentUpdateEntity,
  DocumentSnapshotEntity,
  FieldAuthorshipEntity,
  LetterAuthorshipEntity,
  TextVersionEntity,
  TextReopeningEntity,
];
