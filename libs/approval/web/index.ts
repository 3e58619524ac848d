export { routes } from './approval.routes';
