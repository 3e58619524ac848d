export { routes } from './cycle.routes';
