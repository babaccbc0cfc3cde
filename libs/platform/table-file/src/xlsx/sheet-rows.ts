import { MOST_CELL_CHARACTERS, MOST_COLUMNS } from '../limits';
import type { TableRow } from '../table-file';
import { TableProblem } from '../table-problem';
import { columnOf } from './column';
import { RichText } from './shared-strings';
import type { Listener } from './xml';

/** A cell as it stands in the sheet; `shownOf` makes of it what the spreadsheet shows. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

/** Puts the rows of a sheet together (ECMA-376 part 1, §18.3.1.73). @throws TableProblem */
export const sheetListener =
  (shownOf: (cell: RawCell, place: string) => string) =>
  (emit: (row: TableRow) => void): Listener => {
    let row = 0;
    let cells: string[] = [];
    let cell = { place: '', column: -1, type: 'n', style: 0 };
    let value = '';
    let inValue = false;
    const inline = new RichText();
    const openRow = (given: string | undefined): void => {
      const next = given === undefined ? row + 1 : Number(given);
      if (!Number.isInteger(next) || next <= row) throw new TableProblem('TORN', `row ${given}`);
      row = next;
      cells = [];
      cell = { ...cell, column: -1 };
    };
    const openCell = (ref: string | undefined, type = 'n', style = '0'): void => {
      const column = ref === undefined ? cell.column + 1 : columnOf(ref);
      if (column === undefined || column <= cell.column) throw new TableProblem('TORN', ref);
      if (column >= MOST_COLUMNS) throw new TableProblem('TOO_MANY_COLUMNS', `row ${row}`);
      cell = { place: ref ?? `row ${row}`, column, type, style: Number(style) };
      value = '';
    };
    const closeCell = (): void => {
      const text = cell.type === 'inlineStr' ? inline.take() : value;
      for (let i = cells.length; i < cell.column; i++) cells.push('');
      cells.push(shownOf({ ...cell, value: text }, cell.place));
    };
    return {
      open: (name, attributes) => {
        if (name === 'row') openRow(attributes['r']);
        else if (name === 'c') openCell(attributes['r'], attributes['t'], attributes['s']);
        else if (name === 'v') inValue = true;
        else if (name === 'f') throw new TableProblem('HAS_FORMULA', cell.place);
        else inline.open(name);
      },
      text: (piece) => {
        if (!inValue) return inline.add(piece, cell.place);
        value += piece;
        if (value.length > MOST_CELL_CHARACTERS) throw new TableProblem('CELL_TOO_LONG', cell.place);
      },
      close: (name) => {
        if (name === 'v') inValue = false;
        else if (name === 'c') closeCell();
        else if (name !== 'row') inline.close(name);
        else if (cells.some((text) => text.trim() !== '')) emit({ row, cells });
      },
    };
  };
