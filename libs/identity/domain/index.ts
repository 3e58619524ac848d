export * from './account-changes';
export * from './identity-permissions';
export * from './invitation-lifecycle';
export * from './mail-address';
export * from './passwords';
export * from './session-lifetime';
