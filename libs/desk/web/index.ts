export { routes } from './desk.routes';

/** For the shell and its pages, fetched when somebody is signed in. */
export const bell = () => import('./live/bell').then((part) => part.Bell);
export const followSubject = () => import('./live/follow-subject').then((part) => part.FollowSubject);
