export { routes } from './drafting.routes';
