export { Access, type AccessRole, By, type CalledRequest } from './access';
