export * from './clock';
export * from './dates';
export * from './moments';
export * from './working-days';
