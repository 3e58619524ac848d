export { DeliberationClient } from './deliberation-client';
export { Paragraphs } from './paragraphs';
export { ThreadMargin } from './thread-margin';
export { RecordContribution } from './record-contribution';
