import type { Issuer } from './issuers';

/** All the program is told from outside: read once at the start, checked, frozen. The class is the injection token. */
export abstract class Configuration {
  abstract readonly port: number;
  abstract readonly host: string;
  /** Absolute path of the data folder. */
  abstract readonly dataDir: string;
  /** The database to use instead of the embedded one. Holds a password: not for logs. */
  abstract readonly databaseUrl: string | undefined;
  abstract readonly eventStore: 'postgresql' | 'eventstoredb';
  /** Set where events are kept in EventStoreDB. Holds a password: not for logs. */
  abstract readonly esdbUrl: string | undefined;
  abstract readonly environment: 'development' | 'test' | 'production';
  abstract readonly production: boolean;
  /** Does an empty registry get the invented city? */
  abstract readonly demo: boolean;
  /** 32 bytes; where absent, `masterKeysOf` finds it in the data folder. */
  abstract readonly masterKey: Buffer | undefined;
  /** 32 bytes each: they open and do not close. */
  abstract readonly otherMasterKeys: readonly Buffer[];
  /** Absolute path of the erasure journal. */
  abstract readonly erasureJournal: string;
  /** How long keys stay in backups. */
  abstract readonly keyBackupDays: number;
  abstract readonly issuers: readonly Issuer[];
  /** Audience of tokens whose issuer names none of its own. */
  abstract readonly tokenAudience: string;
  /** Receiver of traces. */
  abstract readonly tracesTo: string | undefined;
  abstract readonly tracePercent: number;
  abstract readonly logLevel: LogLevel;
  abstract readonly bodyLimitBytes: number;
  abstract readonly requestTimeoutMs: number;
  /** Longest time of one statement that reads. */
  abstract readonly readTimeoutMs: number;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
