import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const inside = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

const [, table = ''] = /<!-- files of recall -->([^]*)<!-- \/files of recall -->/.exec(read('CONTRIBUTING.md')) ?? [];
const rows = [...table.matchAll(/^\| `([^`]+)` \|.*\| (.*?) ?\|$/gm)];
const listed = rows.map(([, file]) => file as string);
const made = rows.filter(([, , how]) => how === 'makes it').map(([, file]) => file as string);

const isNamed = (file: string) => /recall/i.test(file);
const names = (file: string) => isNamed(file) || /recall/i.test(read(file));
/** Tests may take any kind as their example. */
const isTest = (file: string) => /\.spec\.ts$/.test(file) && !file.includes('/kinds/recall/');

it('lists all files of this kind of record, and all that name it', () => {
  const product = ['apps', 'libs', 'docker'].flatMap(inside).filter((file) => !isTest(file) && names(file));
  const tests = inside('test').filter((file) => (file.endsWith('.json') ? names(file) : isNamed(file)));
  expect([...listed].sort()).toEqual([...product, ...tests].sort());
});

it('tells which of them npm run new makes', () => {
  const templates = inside('tools/new/templates/record').map((file) =>
    file
      .replace('tools/new/templates/record/', 'libs/contexts/records/src/kinds/recall/')
      .replace('libs/contexts/records/src/kinds/recall/e2e/', 'test/e2e/kinds/')
      .replaceAll('sample-kind', 'recall'),
  );
  expect([...made].sort()).toEqual(templates.sort());
});
