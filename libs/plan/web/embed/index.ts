export * from './shown-reasons';
