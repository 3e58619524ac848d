export { routes } from './renewal.routes';
