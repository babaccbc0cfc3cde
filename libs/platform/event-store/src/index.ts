export * from './port/errors';
export * from './port/event-store';
