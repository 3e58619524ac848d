export { routes } from './problems.routes';
