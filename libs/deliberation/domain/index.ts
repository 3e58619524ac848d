export * from './contribution-lifecycle';
export * from './deliberation-permissions';
export * from './folio';
export * from './thread-resolution';
