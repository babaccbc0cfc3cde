import { inShort, penaltyCells } from './examples.rule';
import { LAYOUTS } from './layouts.rule';
import { readRow } from './read-row.rule';

const { columns } = LAYOUTS.find(({ name }) => name === 'penalties-2018')!;
const CELLS: Record<string, string> = { ...penaltyCells };
const row = columns.map(({ key }) => CELLS[key] ?? '');
const short = (cells: readonly string[], exact: boolean) =>
  inShort(readRow('penalties', { columns, exact }, cells, '2026-06-01'));

it('reads a row by the columns of its file', () => expect(short(row, true)).toMatchObject({ uscc: penaltyCells.uscc }));

it('holds a row of another width than its header', () => {
  expect(short(row.slice(0, -1), true)).toBe('held OTHER_WIDTH_THAN_HEADER');
  expect(short([...row, ''], true)).toBe('held OTHER_WIDTH_THAN_HEADER');
});

it('in a workbook blank cells at the end of a row are left out', () => {
  expect(short(row.slice(0, -1), false)).toMatchObject({ uscc: penaltyCells.uscc });
  expect(short([...row, 'x'], false)).toBe('held OTHER_WIDTH_THAN_HEADER');
});
