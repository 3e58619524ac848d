export { routes } from './deliberation.routes';
