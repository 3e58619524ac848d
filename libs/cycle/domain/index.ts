export * from './cycle-calendar';
export * from './cycle-opening';
export * from './cycle-phases';
export * from './cycle-permissions';
export * from './gate-facts';
export * from './phase-gates';
export * from './phase-line';
export * from './phase-move';
