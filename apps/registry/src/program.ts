import { BackupFault } from '@platform/backup';
import { SystemClock } from '@platform/calendar';
import { type Configuration, ConfigurationFault, loadConfiguration } from '@platform/config';
import { EmbeddedPostgresFault } from '@platform/embedded-postgres';
import { createLogger, type Logger } from '@platform/http';
import { SealingFault } from '@platform/sealing';
import { stopOn } from './stopping';

/** What every program of ours is given at its start. */
export interface Surroundings {
  readonly configuration: Configuration;
  readonly clock: SystemClock;
  readonly log: Logger;
  /** For what libraries say of themselves. */
  readonly line: (text: string) => void;
  /** To be closed at the end, what was opened last first. */
  readonly opened: (close: () => Promise<unknown>) => void;
}

const FAULTS = [ConfigurationFault, EmbeddedPostgresFault, SealingFault, BackupFault];
const isExpected = (error: unknown): error is Error => FAULTS.some((fault) => error instanceof fault);

/** Runs a program until a signal ends it; a fault of its surroundings is told without a stack. */
export const runProgram = (main: (around: Surroundings) => Promise<void>): void => {
  begin(main).catch((error: unknown) => {
    process.stderr.write(`${isExpected(error) ? error.message : ((error as Error).stack ?? String(error))}\n`);
    process.exit(1);
  });
};

const begin = async (main: (around: Surroundings) => Promise<void>): Promise<void> => {
  const configuration = loadConfiguration();
  const log = createLogger(configuration.logLevel);
  const open: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of open.splice(0).reverse()) await close();
  };
  const opened = (close: () => Promise<unknown>): void => {
    open.push(close);
    // From the first thing on that must be closed in order; before, a signal simply ends the program.
    if (open.length === 1) stopOn(['SIGINT', 'SIGTERM'], stop);
  };
  try {
    await main({ configuration, clock: new SystemClock(), log, line: (text) => log.debug({}, text), opened });
  } catch (error) {
    await stop();
    throw error;
  }
};

/** The database that several programs share. @throws ConfigurationFault where each would take one of its own */
export const sharedDatabase = ({ databaseUrl }: Pick<Configuration, 'databaseUrl'>): string => {
  if (databaseUrl !== undefined) return databaseUrl;
  throw new ConfigurationFault([
    {
      name: 'DATABASE_URL',
      zh: '登记服务与投影服务分开运行时必须设置：两者共用一个数据库（单机请用 npm start）',
      en: 'must be set where registry and projector run apart: they share a database (on one machine use npm start)',
    },
  ]);
};
