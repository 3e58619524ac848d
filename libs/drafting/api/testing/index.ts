export * from './live-page';
