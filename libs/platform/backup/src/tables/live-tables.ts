import type { Readable } from 'node:stream';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { KEY_REGISTER, KEYS, OF_LIVE_KEYS, quoted, type TableData, type Tables } from './table-data';

interface Column {
  readonly table: string;
  readonly column: string;
}

/** Ordinary tables of the schemas; of the query log its months. */
const COLUMNS = `select c.oid::regclass::text as "table", a.attname as "column"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind = 'r' and (c.relnamespace = any ($1::regnamespace[]) or c.oid = any ($2::regclass[]))
  order by c.oid::regclass::text, a.attnum`;
const KEYS_AND_QUESTIONS = ['sealing', 'query_log', 'backup'];
const REFUSED_COMMANDS = ['engine.refused_command'];
const DATA_KEY = 'sealing.data_key';

/** What the database keeps, read in one snapshot; the client is in a transaction of that snapshot. */
export class LiveTables implements Tables {
  private constructor(
    private readonly client: Client,
    readonly all: readonly TableData[],
  ) {}

  /** Keys, their erasures, who asked, and where the history comes from. */
  static keysAndQuestions(client: Client): Promise<LiveTables> {
    return LiveTables.of(client, KEYS_AND_QUESTIONS, []);
  }

  /** All of it, where nothing is going on. */
  static ofRegistry(client: Client): Promise<LiveTables> {
    return LiveTables.of(client, KEYS_AND_QUESTIONS, REFUSED_COMMANDS);
  }

  /** What processes were refused. */
  static refusedCommands(client: Client): Promise<LiveTables> {
    return LiveTables.of(client, [], REFUSED_COMMANDS);
  }

  read({ name, table, columns }: TableData): Readable {
    const live = name === KEYS ? 'where destroyed_at is null' : '';
    return this.client.query(copyTo(`copy (select ${quoted(columns)} from ${table} ${live}) to stdout`));
  }

  private static async of(client: Client, schemas: readonly string[], tables: readonly string[]): Promise<LiveTables> {
    const { rows } = await client.query<Column>(COLUMNS, [schemas, tables]);
    const names = [...new Set(rows.map(({ table }) => table))];
    const columns = (of: string) => rows.filter(({ table }) => table === of).map(({ column }) => column);
    return new LiveTables(
      client,
      names.flatMap((table) => dataOf(table, columns(table))),
    );
  }
}

const dataOf = (table: string, columns: readonly string[]): TableData[] => {
  if (table !== DATA_KEY) return [{ name: fileNameOf(table), table, columns, expires: false }];
  const named = columns.filter((column) => !OF_LIVE_KEYS.includes(column));
  return [
    { name: KEY_REGISTER, table, columns: named, expires: false },
    { name: KEYS, table, columns: ['id', ...OF_LIVE_KEYS], expires: true },
  ];
};

/** `query_log.question_202606` → `query-log-question-202606`. */
const fileNameOf = (table: string): string => table.replaceAll(/[._]/g, '-');
