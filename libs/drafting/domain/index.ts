export * from './draft-shape';
export * from './draft-value';
export * from './drafting-permissions';
export * from './field-edit';
export * from './rich-text-rules';
export * from './text-closure';
export * from './text-version';
export * from './version-passages';
