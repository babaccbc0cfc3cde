/** The hot way to read tables: single statements, many in flight, a time limit each, no transactions. */
export abstract class ReadDatabase {
  abstract query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}
