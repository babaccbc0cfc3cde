import { saysNothing, type Unreadable, unreadable } from '@law';
import type { Column } from './layout.rule';

/** Why a row, or one of its cells, is not taken as it is. Never repeats a cell: it may tell of a person. */
export interface Reason {
  /** Stable; the same for all rows that one settling would free. */
  readonly code: string;
  /** Chinese name of the column; empty where it is about the whole row. */
  readonly column: string;
  readonly zh: string;
  readonly en: string;
}

/** What a reader makes of one row; the same for all kinds of table. */
export type RowOutcome<Body> =
  | { readonly outcome: 'ready'; readonly body: Body; readonly notes: readonly Reason[] }
  /** For a person to see: nothing of it is recorded. */
  | { readonly outcome: 'held'; readonly reasons: readonly Reason[] }
  /** By law: counted, not stored. */
  | { readonly outcome: 'not-entered'; readonly reasons: readonly Reason[] };

/** Who decided, as the row names it; who that is, the register of agencies tells. */
export interface NamedAuthority {
  readonly name: string;
  readonly code?: string | undefined;
}

type Read = { readonly ok: true } | Unreadable;
type Good<T> = Extract<T, { ok: true }>;

/** Reads the cells of one row and gathers what stands in its way, and what was resolved. */
export class RowReading {
  readonly faults: Reason[] = [];
  readonly notes: Reason[] = [];
  private readonly cells = new Map<string, { readonly column: Column; readonly cell: string }>();

  constructor(columns: readonly (Column | undefined)[], cells: readonly string[]) {
    columns.forEach((column, i) => {
      if (column) this.cells.set(column.key, { column, cell: meaningOf(column, cells[i] ?? '') });
    });
  }

  /** Keys of the columns the file has. */
  get keys(): readonly string[] {
    return [...this.cells.keys()];
  }

  /** The cell without blanks at its ends; undefined where it says nothing (`/`, `无`, dashes), or there is no such column. */
  text(key: string): string | undefined {
    const cell = this.cells.get(key)?.cell ?? '';
    return saysNothing(cell) ? undefined : cell;
  }

  unitOf(key: string): '元' | '万元' | undefined {
    return this.cells.get(key)?.column.unit;
  }

  needed(key: string): string | undefined {
    const cell = this.text(key);
    if (cell === undefined) this.fault(key, unreadable('CELL_EMPTY', '未填写。', 'It is empty.'));
    return cell;
  }

  /** What a reader of the law makes of the cell; undefined where the cell is empty, or a fault where it is not read. */
  read<T extends Read>(key: string, reader: (text: string) => T): Good<T> | undefined {
    const cell = this.text(key);
    const read = cell === undefined ? undefined : reader(cell);
    if (read?.ok) return read as Good<T>;
    if (read) this.fault(key, read as Unreadable);
    return undefined;
  }

  fault(key: string, { code, zh, en }: Pick<Unreadable, 'code' | 'zh' | 'en'>): void {
    this.faults.push({ code, column: this.nameOf(key), zh, en });
  }

  note(key: string, { code, zh, en }: Pick<Unreadable, 'code' | 'zh' | 'en'>): void {
    this.notes.push({ code, column: this.nameOf(key), zh, en });
  }

  reason(key: string, code: string, zh: string, en: string): Reason {
    return { code, column: this.nameOf(key), zh, en };
  }

  /** What came of it. `body` is undefined where something is missing. */
  outcome<Body>(body: Body | undefined): RowOutcome<Body> {
    return this.faults.length > 0 || body === undefined
      ? { outcome: 'held', reasons: this.faults }
      : { outcome: 'ready', body, notes: this.notes };
  }

  private nameOf(key: string): string {
    return this.cells.get(key)?.column.name ?? '';
  }
}

/** What a code of the layout stands for; everything else is what is written. */
const meaningOf = ({ values = {} }: Column, cell: string): string => {
  const written = cell.trim();
  return Object.hasOwn(values, written) ? (values[written] as string) : written;
};

/** Without the fields that say nothing, and objects without fields. */
export const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && !(typeof value === 'object' && Object.keys(value as object).length === 0),
    ),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
