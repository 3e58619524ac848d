export * from './commitment-words';
export * from './commitments-paths';
export * from './commitments-wire';
