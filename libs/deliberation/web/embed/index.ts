export { ChangedByContributions } from './changed-by-contributions';
export { ChangedWords } from './changed-words';
export { DeliberationClient } from './deliberation-client';
export { Paragraphs } from './paragraphs';
export { ThreadMargin } from './thread-margin';
export { RecordContribution } from './record-contribution';
