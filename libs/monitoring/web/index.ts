export { routes } from './monitoring.routes';
