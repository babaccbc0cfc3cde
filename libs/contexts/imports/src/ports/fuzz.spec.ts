import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { TableProblem } from '@platform/table-file';
import { workbookBytes } from '../../../../platform/table-file/src/testing';
import { FileNotImported, importFile, type ImportSummary } from './import-file';

/** `FUZZ_FILES=100000 FUZZ_SEED=… npm test -- imports/src/ports/fuzz` runs as many as one likes. */
const FILES = Number(process.env['FUZZ_FILES'] ?? 2_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

const ROWS = 24;
const twin = readFileSync(resolve(__dirname, '../../../../../test/twins/penalties.csv'), 'utf8')
  .split('\r\n')
  .slice(0, ROWS);
const cells = twin.map((line) => line.split(','));

let folder: string;
let sources: readonly Buffer[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  const text = twin.join('\r\n');
  sources = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text.replaceAll(',', '\t').replace('\ufeff', '')),
    await workbookBytes(cells),
  ];
});
afterAll(() => rm(folder, { recursive: true }));

const POOL = [
  '"',
  ',',
  '\r\n',
  '\0',
  '=1+1',
  '\ufeff',
  '\ud83d',
  '罚'.repeat(200),
  '9.1E+17',
  '2999-01-01',
  '<x>',
  '💰',
  '\u202e',
];

type Change = (bytes: Buffer) => Buffer;
const at = fc.double({ min: 0, max: 1, noNaN: true });
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, fc.nat(255)).map(([place, byte]) => (bytes: Buffer) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0) changed[Math.floor(place * (changed.length - 1))] = byte;
    return changed;
  }),
  at.map((place) => (bytes: Buffer) => bytes.subarray(0, Math.floor(place * bytes.length))),
  fc.tuple(at, at).map(([a, b]) => (bytes: Buffer) => {
    const [from, to] = [Math.floor(Math.min(a, b) * bytes.length), Math.floor(Math.max(a, b) * bytes.length)];
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  }),
  fc.tuple(at, fc.constantFrom(...POOL)).map(([place, text]) => (bytes: Buffer) => {
    const cut = Math.floor(place * bytes.length);
    return Buffer.concat([bytes.subarray(0, cut), Buffer.from(text), bytes.subarray(cut)]);
  }),
  fc.uint8Array({ maxLength: 64 }).map((noise) => (bytes: Buffer) => Buffer.concat([bytes, noise])),
);

/** What an import came to: its counts, or the code it was refused with. */
const outcomeOf = async (bytes: Buffer): Promise<ImportSummary | string> => {
  const file = join(folder, 'in');
  await writeFile(file, bytes);
  const body = { load: new Proxy({}, { get: () => async () => ({ repeated: false }) }) };
  try {
    return await importFile({
      ...{ file, resultFile: join(folder, 'out.csv'), today: '2026-06-01' },
      loadingOf: () => body as never,
      onProgress: () => undefined,
    });
  } catch (error) {
    if (error instanceof TableProblem || error instanceof FileNotImported) return error.code;
    throw error;
  }
};

it(`whatever a file is, it is refused in plain words or its counts add up (${FILES} files, seed ${SEED})`, async () => {
  let read = 0;
  const property = fc.asyncProperty(fc.nat(3), fc.array(changes, { maxLength: 4 }), async (source, list) => {
    const outcome = await outcomeOf(list.reduce((bytes, change) => change(bytes), sources[source] as Buffer));
    if (typeof outcome === 'string') return expect(outcome).toMatch(/^[A-Z_]+$/);
    read++;
    const { rows, loaded, known, held, 'not-entered': notEntered } = outcome;
    expect(loaded + known + held + notEntered).toBe(rows);
    const told = await readFile(join(folder, 'out.csv'), 'utf8');
    expect(told).not.toContain('371502198001010011');
  });
  await fc.assert(property, { numRuns: FILES, seed: SEED });
  expect(read).toBeGreaterThan(FILES / 10);
}, 3_600_000);
