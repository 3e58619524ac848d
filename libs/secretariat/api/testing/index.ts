export * from './a-secretariat';
