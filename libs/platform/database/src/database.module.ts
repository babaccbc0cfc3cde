import { type DynamicModule, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from './database';
import { ReadDatabase } from './read-database';

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
