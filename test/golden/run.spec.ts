import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './run';

const RULES = 'rules/RulesAdopted.v1.json';
const plain = { unreleased: false, release: false };

let root: string;
const at = (file: string) => path.join(root, 'test/golden', file);
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhixin-golden-'));
  mkdirSync(path.join(root, 'test/golden'), { recursive: true });
  symlinkSync(path.resolve(__dirname, '../../libs'), path.join(root, 'libs'));
  writeFileSync(at('released.json'), '{}\n');
});
afterAll(() => rmSync(root, { recursive: true }));

it('writes what is missing, once; after a release a file that changed stays as it is and is told', async () => {
  const first = await run(root, plain);
  expect(first).toMatchObject({ problems: [], files: first.written.length, released: 0 });
  expect(first.written).toContain(`written: test/golden/${RULES}`);

  rmSync(at(RULES));
  expect(await run(root, plain)).toEqual({ ...first, written: [`written: test/golden/${RULES}`] });

  writeFileSync(at('rules/Stray.v1.json'), '{}');
  expect((await run(root, { unreleased: false, release: true })).problems).toHaveLength(1);
  const released = await run(root, { unreleased: true, release: true });
  expect(released).toEqual({
    ...first,
    written: ['taken away: test/golden/rules/Stray.v1.json'],
    released: first.files,
  });

  const edited = readFileSync(at(RULES), 'utf8').replace('"least"', '"first"');
  writeFileSync(at(RULES), edited);
  const { problems, written } = await run(root, { unreleased: true, release: true });
  expect(problems).toEqual([expect.stringContaining(`${RULES}: was changed`)]);
  expect(written).toEqual([]);
  expect(readFileSync(at(RULES), 'utf8')).toBe(edited);
});
