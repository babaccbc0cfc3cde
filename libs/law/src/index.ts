export * from './credit-item';
export * from './fields';
export * from './measures';
