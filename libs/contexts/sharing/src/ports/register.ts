import type { Disclosed, Reader } from '@contexts/disclosure';

export interface Order {
  /** SQL expressions by which rows are sorted, with their types; the last one is unique. */
  readonly keys: readonly (readonly [expression: string, type: string])[];
  readonly descending?: boolean;
}

/** One register: SQL over one table of this context, and what it may be searched and sorted by. */
export interface Register {
  /** Table and alias. */
  readonly from: string;
  /** Which rows of the table it lists. */
  readonly where: string;
  /** What the reader may see of it. */
  readonly seen: (reader: Reader, firstParam: number) => Disclosed;
  /** Left joins of what is told beside, and the filters that need them. */
  readonly beside?: {
    readonly join: (reader: Reader, firstParam: number) => string;
    /** The same, looked up for each row of a page, where none of these filters is given. */
    readonly lookedUp?: (reader: Reader, firstParam: number) => string;
    readonly filters: readonly string[];
  };
  /** What no right can make visible to the reader, said once for all rows; so that few need be looked at one by one. */
  readonly hidden?: (reader: Reader, today: string) => string;
  /** What is told of a row. */
  readonly select: (reader: Reader, firstParam: number) => string;
  /** Condition of each filter; `$` stands for its value, `today` for the parameter with the day. */
  readonly filters: Readonly<Record<string, (value: string, today: string) => string>>;
  /** The first one where nothing is said. */
  readonly orders: Readonly<Record<string, Order>>;
}
