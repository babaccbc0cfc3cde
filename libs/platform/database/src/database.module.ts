import { type DynamicModule, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DatabaseOptions, migrate, openDataSource } from './data-source';
import { PipelinedReadDatabase, type ReadOptions } from './pipelined.read-database';
import { ReadDatabase } from './read-database';

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

@Injectable()
class DatabaseLifecycle implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}

/**
 * Provides `DataSource` and `ReadDatabase` everywhere and closes them at the end. Imported first, it is shut down last,
 * when nothing asks it any more.
 */
@Module({})
export class DatabaseModule {
  static forRoot(database: Database): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: Database, useValue: database },
        { provide: DataSource, useValue: database.dataSource },
        { provide: ReadDatabase, useValue: database.reads },
        DatabaseLifecycle,
      ],
      exports: [Database, DataSource, ReadDatabase],
    };
  }
}
