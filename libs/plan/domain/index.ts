export * from './plan-draft';
export * from './plan-freezing';
export * from './plan-passages';
export * from './plan-permissions';
export * from './plan-version-content';
