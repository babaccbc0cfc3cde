export * from './clock';
export * from './dates';
export * from './working-days';
