export { attachOrStart, attachTo } from './attach';
export { type EmbeddedPostgresOptions, type RunningPostgres, startEmbeddedPostgres } from './embedded-postgres';
export { EmbeddedPostgresFault, type EmbeddedPostgresFaultCode } from './fault';
export type { Settings } from './server';
