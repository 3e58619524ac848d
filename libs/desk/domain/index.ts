export * from './waiting-items';
