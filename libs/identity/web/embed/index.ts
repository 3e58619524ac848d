export * from './what-went-wrong';
