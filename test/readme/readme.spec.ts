import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { settingsTable } from '@platform/config';

const root = path.resolve(__dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

it('tells every setting as the program reads it', () => {
  const [, told = ''] = /<!-- configuration -->([^]*)<!-- \/configuration -->/.exec(readme) ?? [];
  expect(told.trim()).toBe(settingsTable());
});

describe('the map', () => {
  const [, map = ''] = /## Map\n([^]*?)\n## /.exec(readme) ?? [];
  const mapped = [...map.matchAll(/^\| `([^`]+)`/gm)].map(([, folder]) => folder as string);

  it.each(mapped)('%s is there', (folder) => expect(existsSync(path.join(root, folder))).toBe(true));

  it('names every app, every context and the other folders', () => {
    const inside = (folder: string) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`);
    expect(mapped).toEqual(
      expect.arrayContaining([...inside('apps'), ...inside('libs/contexts'), 'libs/law', 'libs/platform', 'test']),
    );
  });
});
