export * from './national-claims';
export * from './national-figures';
export * from './national-stage';
export * from './observatory-permissions';
export * from './search-question';
export * from './time-to-plan';
