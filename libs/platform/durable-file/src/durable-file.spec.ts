import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFile, replaceFile } from './index';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'durable-'));
  file = path.join(folder, 'deep', 'file');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is made once, for its owner only; the first one’s counts', () => {
  makeFile(file, 'first');
  makeFile(file, 'second');
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['first', 0o600]);
});

it('is replaced as a whole, and leaves no draft', () => {
  makeFile(file, 'first');
  replaceFile(file, 'second');
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['second', 0o600]);
  expect(readdirSync(path.dirname(file))).toEqual(['file']);
});
