export * from './approval-permissions';
export * from './sector-rule';
export * from './silence';
export * from './stance-rules';
