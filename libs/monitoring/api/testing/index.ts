export * from './a-published-commitment';
