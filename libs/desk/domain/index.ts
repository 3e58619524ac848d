export * from './awaited-of-others';
export * from './waiting-items';
