export { erasureEvents } from './events/erasure.events';
export { ErasuresModule } from './erasures.module';
export { Erasing } from './ports/erasing';
