export * from './confirmation';
export * from './dialog-frame';
export * from './dialogs';
