export * from './edition';
export * from './file-verification';
export * from './publication-permissions';
export * from './publishing';
