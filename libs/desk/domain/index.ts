export * from './awaited-of-others';
export * from './deadline-notices';
export * from './desk-permissions';
export * from './mail-choices';
export * from './notification-kinds';
export * from './waiting-items';
