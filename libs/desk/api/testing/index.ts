export * from './desk-application';
export * from './event-stream';
