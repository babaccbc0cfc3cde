import { unreadable } from '@law';
import { given, RowReading } from './row-reading.rule';

const columns = [
  { key: 'kinds', name: '类别', values: { '1': '罚款' } },
  undefined,
  { key: 'fine', name: '金额', unit: '万元' as const },
];
const row = (...cells: string[]) => new RowReading(columns, cells);

it('finds cells by their column, trimmed, codes by what they stand for', () => {
  const { text } = { text: (key: string) => row(' 1 ', 'x', ' 2 ').text(key) };
  expect(['kinds', 'fine', 'other'].map(text)).toEqual(['罚款', '2', undefined]);
  expect([row().keys, row().unitOf('fine')]).toEqual([['kinds', 'fine'], '万元']);
});

it.each(['', ' ', '/', '无', '------'])('%j says nothing', (cell) => expect(row(cell).text('kinds')).toBeUndefined());

it('is held for any fault, ready with its notes otherwise', () => {
  const fine = row('1', '', '2');
  fine.note('fine', unreadable('ODD', '奇怪', 'odd'));
  expect(fine.outcome({ a: 1 })).toEqual({
    outcome: 'ready',
    body: { a: 1 },
    notes: [{ code: 'ODD', column: '金额', zh: '奇怪', en: 'odd' }],
  });
  expect(fine.outcome(undefined)).toEqual({ outcome: 'held', reasons: [] });
  fine.needed('nothing');
  expect(fine.outcome({ a: 1 })).toMatchObject({ outcome: 'held', reasons: [{ code: 'CELL_EMPTY', column: '' }] });
});

it('leaves out what says nothing', () =>
  expect(given({ a: undefined, b: {}, c: '', d: ['x'], e: [] })).toEqual({ c: '', d: ['x'] }));
