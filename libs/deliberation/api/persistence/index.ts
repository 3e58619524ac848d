export * from './contribution.entity';
export * from './thread.entity';
