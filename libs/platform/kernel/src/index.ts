export * from './caller';
export * from './decider';
export * from './events';
export * from './fact';
export * from './projection';
export * from './process';
