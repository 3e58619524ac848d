export * from './commitments';
