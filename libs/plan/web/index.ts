export { routes } from './plan.routes';
