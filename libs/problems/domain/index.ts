export * from './problem-completeness';
export * from './problem-lifecycle';
export * from './problem-shape';
export * from './problems-permissions';
export * from './ranking';
export * from './scoring';
