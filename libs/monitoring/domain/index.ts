export * from './monitoring-permissions';
export * from './progress-report';
export * from './progress-share';
export * from './verification';
