export * from './database/entity-class';
