export { CyclePhaseLine } from './cycle-phase-line';
export { PhaseLineRefresh } from './phase-line-refresh';
export { PhaseLineView } from './phase-line-view';
export { PhaseTrace } from './phase-trace';
export { shownReasons } from './shown-reasons';
