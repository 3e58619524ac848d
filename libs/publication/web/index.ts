export { routes } from './publication.routes';
