export { DraftClient } from './draft-client';
export { DraftClosure } from './draft-closure';
export { DraftField, type FieldOption } from './draft-field';
export { DraftRows, type RowColumn } from './draft-rows';
export { type LiveDraft, liveDraft } from './live-draft';
export { FormattedText } from './rich-text';
export { ToField, arriveInField } from './to-field';
export { VersionComparison } from './version-comparison';
export { VersionHistory } from './version-history';
