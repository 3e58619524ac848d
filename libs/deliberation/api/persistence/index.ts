export * from './consultation.entity';
export * from './contribution.entity';
export * from './thread.entity';
