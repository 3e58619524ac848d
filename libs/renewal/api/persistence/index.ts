export * from './closing.entity';
