import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Desk, EXAMPLES, openDesk } from './testing/desk';

const TWINS = path.resolve(__dirname, '../../../test/twins');
const OFFICE = '11371500PDY003050P';

interface Expected {
  readonly row: string;
  readonly trap: string;
  readonly outcome: string;
  readonly code: string;
}

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  for (const line of [
    ['city', 'init', '--office', OFFICE, '--name', '聊城市质量强市办（示例）', '--from', '1990-01-01'],
    ['regions', 'register', path.join(EXAMPLES, 'regions.json')],
    ['agencies', 'register', path.join(EXAMPLES, 'agencies.json')],
  ])
    expect((await desk.call(line)).exit).toBe(0);
}, 60_000);
afterAll(() => desk.clear());

/** Invented rows with every trap of files that cities really send, once to be resolved and once not; see its README. */
it('every row of the twin of a real file comes to what a clerk would say of it', async () => {
  const file = path.join(TWINS, 'penalties.csv');
  const told = await desk.call(['import', file, '--result', await desk.file('result.csv', ''), '--json']);
  const listed: string[][] = parse(await desk.read('result.csv'), { bom: true, fromLine: 2 });
  const expected: Expected[] = parse(await readFile(path.join(TWINS, 'penalties.expected.csv')), { columns: true });
  expect(expected.length).toBeGreaterThanOrEqual(120);
  const came = expected.map(({ row, trap }) => {
    const lines = listed.filter(([number]) => number === row);
    const outcome = lines[0]?.[4] ?? 'without a word';
    return `${row} ${trap}: ${outcome} ${lines.map((cells) => cells[6]).join(' ')}`.trim();
  });
  const foreseen = expected.map(({ row, trap, outcome, code }) => {
    const silent = code === '' && ['loaded', 'known'].includes(outcome);
    return `${row} ${trap}: ${silent ? 'without a word' : outcome} ${code}`.trim();
  });
  expect(came).toEqual(foreseen);
  expect(told.json.result).toMatchObject({ rows: expected.length, ...countsOf(expected) });
}, 60_000);

const countsOf = (expected: readonly Expected[]): Record<string, number> =>
  Object.fromEntries(
    ['loaded', 'known', 'held', 'not-entered'].map((outcome) => [
      outcome,
      expected.filter((row) => row.outcome === outcome).length,
    ]),
  );
