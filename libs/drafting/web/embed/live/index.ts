export { LiveProse } from './live-prose';
export { LiveSession } from './live-session';
