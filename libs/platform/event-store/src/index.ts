export * from './port/errors';
export * from './port/event-store';
export * from './port/history-writer';
export { eventStoreMigrations } from './postgres/create-event-store.migration';
export { type EventFault, EventVerifier, type Verification, verifyEvents } from './verify/verify-events';
