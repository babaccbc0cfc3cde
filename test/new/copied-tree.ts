import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');
const FOLDERS = ['apps', 'libs', 'test', 'tools'];
const FILES = [
  '.dependency-cruiser.cjs',
  '.prettierrc.json',
  'eslint.config.mjs',
  'nest-cli.json',
  'package.json',
  'tsconfig.json',
];
const programs = {
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  rules: 'dependency-cruiser/bin/dependency-cruise.mjs',
  jest: 'jest/bin/jest.js',
};

interface Ran {
  readonly status: number | null;
  readonly out: string;
}

/** The working tree as it stands, in a folder of its own: what is generated and filled in there is no part of the product. */
export const copiedTree = () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'zhixin-new-'));
  for (const of of [...FOLDERS, ...FILES]) cpSync(path.join(root, of), path.join(dir, of), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  const at = (file: string) => path.join(dir, file);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const node = (program: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [at(program), ...args], { cwd: dir, encoding: 'utf8' });
  const ran = (program: keyof typeof programs, ...args: readonly string[]): Ran => {
    const { status, stdout, stderr } = node(`node_modules/${programs[program]}`, ...args);
    return { status, out: status === 0 ? '' : `${program}: ${stdout}${stderr}` };
  };

  return {
    read,
    remove: () => rmSync(dir, { recursive: true }),
    /** `npm run new -- …`: exit status and what it says. */
    new: (...args: readonly string[]): Ran => {
      const { status, stdout, stderr } = node('tools/new.mjs', ...args);
      return { status, out: stdout + stderr };
    },
    /** Writes other text for a text that is there. */
    edit: (file: string, edits: Readonly<Record<string, string>>): void => {
      for (const [from, to] of Object.entries(edits)) {
        if (!read(file).includes(from)) throw new Error(`${file} does not say: ${from}`);
        writeFileSync(
          at(file),
          read(file).replace(from, () => to),
        );
      }
    },
    /** What the type check says of these files alone, and lint, format and import rules. */
    faults: (files: readonly string[]): readonly string[] => [
      ...typeFaults(dir, files),
      ...[
        ran('eslint', ...files),
        ran('prettier', '--check', ...files),
        ran('rules', '--config', '.dependency-cruiser.cjs', 'libs/contexts/records', 'libs/contexts/lists'),
      ].flatMap(({ out }) => out || []),
    ],
    /** Names of tests that fail, and how many pass. */
    tests: (patterns: readonly string[], name = ''): { failed: readonly string[]; passed: number } => {
      const { globalSetup: _, globalTeardown: __, ...config } = require(path.join(root, 'jest.config.cjs'));
      const args = ['--config', JSON.stringify({ ...config, rootDir: dir }), '--json', '--runInBand', '-t', name];
      const { stdout, stderr } = node(`node_modules/${programs.jest}`, ...args, ...patterns);
      if (!stdout.startsWith('{')) throw new Error(stdout + stderr);
      const { testResults, numPassedTests } = JSON.parse(stdout) as Results;
      const failed = testResults.flatMap(({ message, assertionResults }) => {
        const names = assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title);
        return assertionResults.length > 0 ? names : message;
      });
      return { failed, passed: numPassedTests };
    },
  };
};

interface Results {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly title: string }[];
  }[];
}

const typeFaults = (dir: string, files: readonly string[]): readonly string[] => {
  const { config } = ts.readConfigFile(path.join(dir, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, dir);
  const program = ts.createProgram(
    files.map((file) => path.join(dir, file)),
    { ...options, typeRoots: [path.join(dir, 'node_modules/@types')] },
  );
  return files
    .flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path.join(dir, file))))
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
};
