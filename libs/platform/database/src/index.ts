export { connectionTo, defaultPoolSize, isConnectionLost } from './connection';
export { type DatabaseOptions, migrate, openDataSource } from './data-source';
export { Database } from './database';
export { DatabaseModule } from './database.module';
export { PipelinedReadDatabase, type ReadOptions } from './pipelined.read-database';
export { ReadDatabase } from './read-database';
export { valueTypes } from './value-types';
