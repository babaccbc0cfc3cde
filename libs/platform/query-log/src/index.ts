export { type LoggedQuestion, type LogRow, QueryLogUnavailable, type Told } from './logged-question';
export { type LogPage, QueryLog, type QueryLogOptions } from './query-log';
export { queryLogMigrations } from './query-log.migration';
export { QueryLogModule } from './query-log.module';
