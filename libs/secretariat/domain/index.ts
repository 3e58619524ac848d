export * from './appointment-rules';
export * from './dates-on-record';
export * from './exercise-stages';
export * from './organisation-rules';
export * from './seat-rules';
export * from './secretariat-permissions';
export * from './secretariat-rule';
export * from './slug';
