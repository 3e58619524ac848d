export * from './a-plan-in-work';
export * from './plan-application';
