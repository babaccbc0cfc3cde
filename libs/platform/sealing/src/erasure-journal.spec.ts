import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ErasureJournal } from './erasure-journal';
import { firstLine, JournalFault } from './journal-lines';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journal-'));
  file = path.join(folder, 'kept-apart', 'erasure-journal.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const erasure = (...keys: string[]) => ({
  id: randomUUID(),
  at: '2026-06-01T02:00:00.000Z',
  keys,
  records: ['records.penalty-1'],
  order: { by: { subject: 'command-line', role: 'system' as const }, ground: '个人信息保护法第四十七条' },
});
const open = () => ErasureJournal.open(file, [firstLine('r-1', '2026-06-01T02:00:00.000Z')]);

it('is made once, for its owner only, and remembers what was destroyed', () => {
  const journal = open();
  const empty = journal.head();
  const [a, b] = [erasure(randomUUID(), randomUUID()), erasure(randomUUID())];
  journal.add(a);
  journal.add(b);
  const again = open();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect([again.registry, again.lines[0]]).toEqual(['r-1', journal.lines[0]]);
  expect(again.head()).toEqual(journal.head());
  expect([again.after(0), again.after(1), again.keys()]).toEqual([[a, b], [b], new Set([...a.keys, ...b.keys])]);
  expect([again.includes(empty), again.includes(journal.head())]).toEqual([true, true]);
});

it('does not include a head of another journal, nor one it has not come to', () => {
  const journal = open();
  const before = readFileSync(file);
  journal.add(erasure(randomUUID()));
  writeFileSync(file, before);
  const copy = ErasureJournal.existing(file);
  expect(copy.includes(journal.head())).toBe(false);
  copy.add(erasure(randomUUID()));
  expect(copy.includes(journal.head())).toBe(false);
});

it('keeps what another program added meanwhile', () => {
  const [mine, theirs] = [open(), open()];
  theirs.add(erasure(randomUUID()));
  mine.add(erasure(randomUUID()));
  expect(mine.head().count).toBe(2);
});

it('takes a last line that was cut short as not written, and writes over it', () => {
  const journal = open();
  journal.add(erasure(randomUUID()));
  const head = journal.head();
  appendFileSync(file, '{"n":2,"id":"c0ffee');
  const reopened = ErasureJournal.existing(file);
  expect(reopened.head()).toEqual(head);
  reopened.add(erasure(randomUUID()));
  expect(ErasureJournal.existing(file).head()).toMatchObject({ count: 2 });
});

it.each<[string, (lines: string[]) => string[]]>([
  ['a byte was changed', ([first = '', a = '', b = '']) => [first, a.replace('四十七', '四十八'), b]],
  ['a line was cut short in the middle', ([first = '', a = '', b = '']) => [first, a.slice(0, -9), b]],
  ['a line is missing', ([first = '', , b = '']) => [first, b]],
  ['lines change places', ([first = '', a = '', b = '']) => [first, b, a]],
  ['it does not begin as one', ([, a = '', b = '']) => [a, b]],
  ['it is empty', () => []],
])('is refused where %s', (_, change) => {
  const journal = open();
  journal.add(erasure(randomUUID()));
  journal.add(erasure(randomUUID()));
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  writeFileSync(
    file,
    change(lines)
      .map((line) => `${line}\n`)
      .join(''),
  );
  expect(() => open()).toThrow(JournalFault);
});

it('is never made where one is demanded', () => {
  expect(() => ErasureJournal.existing(file)).toThrow(/ZHIXIN_ERASURE_JOURNAL/);
});
