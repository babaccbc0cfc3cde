import type { DataSource } from 'typeorm';
import { type DatabaseOptions, migrate, openDataSource } from './data-source';
import { PipelinedReadDatabase, type ReadOptions } from './pipelined.read-database';

/** The two ways to the database that the product uses. */
export class Database {
  private constructor(
    readonly dataSource: DataSource,
    readonly reads: PipelinedReadDatabase,
  ) {}

  /** Connects and migrates. */
  static async open(options: DatabaseOptions & Omit<ReadOptions, 'patienceMs'>): Promise<Database> {
    const dataSource = await openDataSource(options);
    try {
      await migrate(dataSource);
    } catch (error) {
      await dataSource.destroy();
      throw error;
    }
    const { url, statementTimeoutMs, connections } = options;
    return new Database(dataSource, new PipelinedReadDatabase({ url, statementTimeoutMs, connections }));
  }

  /** Closes both, once. */
  async close(): Promise<void> {
    await this.reads.close();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
