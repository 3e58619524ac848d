export { routes } from './observatory.routes';
