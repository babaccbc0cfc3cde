export * from './command-runner';
export * from './context-part';
export * from './event-registry';
export * from './fact-codec';
export * from './fingerprint';
export * from './projection';
export * from './projection-status';
export * from './uuid';
