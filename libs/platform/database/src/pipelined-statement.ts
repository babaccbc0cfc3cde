import { type Connection, Query } from 'pg';
import { valueTypes } from './value-types';

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}
interface Column {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

/** What of a statement stays the same from one time to the next. */
export interface Prepared {
  readonly sql: string;
  /** Its name on the connection; undefined where it is parsed each time. */
  readonly name: string | undefined;
  /** Known once it was described: PostgreSQL refuses a prepared statement whose answer would look different. */
  columns?: readonly Column[] | undefined;
}

/** What we use of `pg`'s query, and what it calls of ours. */
interface PgQuery {
  name: string | undefined;
  callback: (error: Error | null) => void;
  /** An error here is told when the server is ready for the next statement. */
  _canceledDueToError: unknown;
  submit(connection: Connection): Error | null;
}
const PgQuery = Query as unknown as new (sql: string, values: readonly unknown[]) => PgQuery;

/** One statement under way. Described the first time only, and its rows are plain objects, made once. */
export class PipelinedStatement extends PgQuery {
  private readonly got: object[] = [];

  constructor(
    private readonly prepared: Prepared,
    values: readonly unknown[],
    done: (error: Error | null, rows: object[]) => void,
  ) {
    super(prepared.sql, values);
    this.name = prepared.name;
    this.callback = (error) => done(error, this.got);
  }

  override submit(connection: Connection): Error | null {
    return super.submit(this.prepared.columns && this.prepared.name !== undefined ? quiet(connection) : connection);
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.prepared.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: valueTypes.getTypeParser(dataTypeID),
    }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    try {
      (this.prepared.columns as readonly Column[]).forEach(({ name, parse }, i) => {
        const text = fields[i] as string | null;
        row[name] = text === null ? null : parse(text);
      });
    } catch (error) {
      this._canceledDueToError = error;
    }
    this.got.push(row);
  }

  /** `pg` would note how many rows there were. */
  handleCommandComplete(): void {}
}

const quieted = new WeakMap<Connection, Connection>();

/** The connection, but asking for no description. */
const quiet = (connection: Connection): Connection => {
  const known = quieted.get(connection);
  if (known) return known;
  const made = Object.create(connection, { describe: { value: () => undefined } }) as Connection;
  quieted.set(connection, made);
  return made;
};
