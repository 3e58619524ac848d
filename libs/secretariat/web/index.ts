export { routes } from './secretariat.routes';
