export * from './a-decision';
