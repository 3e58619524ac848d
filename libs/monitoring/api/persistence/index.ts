export * from './progress-report.entity';
export * from './verdict.entity';
