import path from 'node:path';
import { openFolder } from './folder';
import { problemsOf } from './golden';
import { assertReadable } from './payloads';

let folder: Awaited<ReturnType<typeof openFolder>>;
beforeAll(async () => {
  folder = await openFolder(path.resolve(__dirname, '../..'));
});

it('today’s program reads every version of every event, and every version of a rule file', () => {
  const problems = problemsOf(folder.goldens, folder.files, folder.released);
  expect(problems.map((of) => `test/golden/${of.path}: ${of.problem}`).join('\n\n')).toBe('');
});

it('reads whatever the schema of a version allows, not only the examples', () => {
  expect(folder.declared.length).toBeGreaterThan(30);
  for (const of of folder.declared)
    for (let version = 1; version <= of.definition.version; version++) assertReadable(of, version);
});
