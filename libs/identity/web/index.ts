export { routes } from './identity.routes';
