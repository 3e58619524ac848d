export * from './closing-balance';
export * from './closing-report';
export * from './closing-summary';
export * from './renewal-choice';
export * from './renewal-permissions';
