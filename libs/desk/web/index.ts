export { routes } from './desk.routes';
