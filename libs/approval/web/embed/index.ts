export * from './approval-client';
export * from './approval-strip';
