export * from './settable-time';
export * from './test-application';
export * from './test-requests';
