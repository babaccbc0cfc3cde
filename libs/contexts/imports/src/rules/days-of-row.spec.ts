import { dayOf, pastDayOf } from './days-of-row.rule';
import { RowReading } from './row-reading.rule';

const read = (cell: string) => {
  const row = new RowReading([{ key: 'decided', name: '决定日期' }], [cell]);
  return { day: dayOf(row, 'decided'), faults: row.faults.map(({ code }) => code) };
};
const past = (cell: string) => {
  const row = new RowReading([{ key: 'decided', name: '决定日期' }], [cell]);
  return { day: pastDayOf(row, 'decided', '2026-06-01'), faults: row.faults.map(({ code }) => code) };
};

it('reads a day as papers print it; none is none', () => {
  expect(read('2026年5月11日')).toEqual({ day: '2026-05-11', faults: [] });
  expect(read('------')).toEqual({ day: undefined, faults: [] });
});

it.each([
  ['44958', 'DATE_SERIAL'],
  ['2012-09～11', 'DATE_UNREADABLE'],
  ['2026-02-30', 'DATE_DOES_NOT_EXIST'],
])('holds %s', (cell, code) => expect(read(cell)).toEqual({ day: undefined, faults: [code] }));

it('one that must have come must be there, and have come', () => {
  expect(past('2026-06-01')).toEqual({ day: '2026-06-01', faults: [] });
  expect(past('2026-06-02').faults).toEqual(['DAY_IN_FUTURE']);
  expect(past('/').faults).toEqual(['CELL_EMPTY']);
});
