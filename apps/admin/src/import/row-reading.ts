import { saysNothing } from '@law';
import { type Cells, type ColumnKey, nameOf } from './columns';

/** Why a row, or one of its cells, is not taken as it is. Never repeats a cell: it may tell of a person. */
export interface Reason {
  /** Chinese name of the column. */
  readonly column: string;
  readonly zh: string;
  readonly en: string;
}

/** A text for people; also what the readers of the law say of a cell. */
interface Said {
  readonly zh: string;
  readonly en: string;
}

/** Reads the cells of one row and gathers what stands in its way, and what was resolved. */
export class RowReading {
  readonly faults: Reason[] = [];
  readonly notes: Reason[] = [];

  constructor(private readonly cells: Cells) {}

  /** The cell without blanks at its ends; undefined where it says nothing (`/`, `无`, dashes). */
  text(key: ColumnKey): string | undefined {
    const cell = this.cells[key].trim();
    return saysNothing(cell) ? undefined : cell;
  }

  needed(key: ColumnKey): string | undefined {
    const cell = this.text(key);
    if (cell === undefined) this.fault(key, { zh: '未填写。', en: 'It is empty.' });
    return cell;
  }

  /** What a reader of the law makes of the cell; undefined where the cell is empty, or a fault where it is not read. */
  read<T extends { ok: true } | ({ ok: false } & Said)>(
    key: ColumnKey,
    reader: (text: string) => T,
  ): Extract<T, { ok: true }> | undefined {
    const cell = this.text(key);
    const read = cell === undefined ? undefined : reader(cell);
    if (read?.ok) return read as Extract<T, { ok: true }>;
    if (read) this.fault(key, read as { ok: false } & Said);
    return undefined;
  }

  fault(key: ColumnKey, { zh, en }: Said): void {
    this.faults.push({ column: nameOf(key), zh, en });
  }

  note(key: ColumnKey, { zh, en }: Said): void {
    this.notes.push({ column: nameOf(key), zh, en });
  }
}
