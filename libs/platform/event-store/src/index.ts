export * from './port/errors';
export * from './port/event-store';
export { eventStoreMigrations } from './postgres/create-event-store.migration';
export { type EventFault, type Verification, verifyEvents } from './verify/verify-events';
