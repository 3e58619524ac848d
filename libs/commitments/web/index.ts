export { routes } from './commitments.routes';
