import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const contexts = path.join(root, 'libs/contexts');

const KINDS = [
  /^src\/index\.ts$/,
  /^src\/[a-z-]+\.module\.ts$/,
  /^src\/events\/[a-z-]+\.(events|state)\.ts$/,
  /^src\/rules\/[a-z-]+\.(rule|spec)\.ts$/,
  // Of a context, or of one kind of record in it.
  /^src\/(kinds\/[a-z-]+\/)?commands\/([a-z-]+)\/\2\.(decide|handler|http|spec)\.ts$/,
  /^src\/(kinds\/[a-z-]+\/)?projections\/([a-z-]+)\/[a-z-]+\.(projection|entity|migration|spec)\.ts$/,
  /^src\/(kinds\/[a-z-]+\/)?queries\/([a-z-]+)\/[a-z-]+\.(query|handler|http|spec)\.ts$/,
  /^src\/(kinds\/[a-z-]+\/)?processes\/[a-z-]+\.(process|spec)\.ts$/,
  /^src\/(kinds\/[a-z-]+\/)?ports\/[a-z-]+(\.spec)?\.ts$/,
  /^src\/kinds\/([a-z-]+)\/\1\.(events|kind|wiring)\.ts$/,
  /^src\/kinds\/([a-z-]+\/)?[a-z-]+\.(rule|spec)\.ts$/,
  /^src\/kinds\/[a-z-]+\.(kind|wiring)\.ts$/,
  /^data\/[a-z0-9.-]+\.json$/,
  // Of the files cities send.
  /^layouts\/[a-z0-9.-]+\.json$/,
  /^README\.md$/,
];

const files = readdirSync(contexts, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(contexts, path.join(entry.parentPath, entry.name)))
  .map((file) => [file.split(path.sep)[0] as string, file.split(path.sep).slice(1).join('/')] as const);

const NEEDS_SPEC = /\.(decide|projection|process|rule)\.ts$/;

it.each(files)('%s/%s is a kind of file we have a place for', (_, file) =>
  expect(KINDS.some((kind) => kind.test(file))).toBe(true),
);

it.each(files.filter(([, file]) => NEEDS_SPEC.test(file)))('%s/%s has a spec beside it', (context, file) =>
  expect(existsSync(path.join(contexts, context, file.replace(NEEDS_SPEC, '.spec.ts')))).toBe(true),
);

it.each([...new Set(files.map(([context]) => context))])('%s has a page of its own', (context) =>
  expect(existsSync(path.join(contexts, context, 'README.md'))).toBe(true),
);
