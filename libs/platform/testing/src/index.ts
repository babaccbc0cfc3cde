export * from './database';
export * from './engine';
export * from './given';
export * from './lamps';
export * from './items';
export * from './lamps-on';
