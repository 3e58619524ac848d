export * from './plan-freezing';
export * from './plan-permissions';
export * from './plan-version-content';
