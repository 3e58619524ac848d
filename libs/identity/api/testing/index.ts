export * from './an-account';
export * from './open-session';
