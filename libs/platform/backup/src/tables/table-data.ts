import type { Readable } from 'node:stream';

/** Rows of a table in PostgreSQL's text format of COPY, under a name of their own. */
export interface TableData {
  readonly name: string;
  /** With its schema. */
  readonly table: string;
  readonly columns: readonly string[];
  /** Holds keys: a backup loses it when they expire. */
  readonly expires: boolean;
}

/** What a registry keeps beside its facts and cannot compute from them, in a database or in a backup. */
export interface Tables<T extends TableData = TableData> {
  readonly all: readonly T[];
  read(data: T): Readable;
}

/** Which keys there are and were; and, apart from it because it expires, what opens the live ones and whose they are. */
export const KEY_REGISTER = 'key-register';
export const KEYS = 'keys';
export const OF_LIVE_KEYS = ['person', 'master', 'wrapped'];

/** As a list in SQL. */
export const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');
