import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Probe = [rule: string, file: string, content: string];
const probes: Probe[] & { scenery: Record<string, string> } = require('./probes.cjs');
const config = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };

const root = process.cwd();
const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const cruise = (cwd: string, ...dirs: string[]): { rule: string; from: string }[] => {
  let out: string;
  try {
    out = execFileSync(process.execPath, [bin, '--config', '.dependency-cruiser.cjs', '-T', 'json', ...dirs], {
      cwd,
      maxBuffer: 1 << 26,
    }).toString();
  } catch (e) {
    out = (e as { stdout: Buffer }).stdout.toString();
  }
  return JSON.parse(out).summary.violations.map((v: any) => ({ rule: v.rule.name, from: v.from }));
};

describe('architecture rules', () => {
  let dir: string;
  let found: { rule: string; from: string }[];
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'probes-'));
    const write = (f: string, c: string) => {
      mkdirSync(path.dirname(path.join(dir, f)), { recursive: true });
      writeFileSync(path.join(dir, f), c + '\n');
    };
    for (const [f, c] of Object.entries(probes.scenery)) write(f, c);
    for (const [, f, c] of probes) write(f, c);
    for (const f of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(path.join(root, f), path.join(dir, f));
    found = cruise(dir, 'apps', 'libs');
  }, 60_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('the code base breaks none of them', () => expect(cruise(root, 'apps', 'libs')).toEqual([]), 60_000);
  it.each(probes.map(([rule, file]) => [rule, file]))('%s fires on %s', (rule, file) =>
    expect(found).toContainEqual({ rule, from: file }),
  );
  it('every rule has a probe', () =>
    expect(new Set(config.forbidden.map((r) => r.name))).toEqual(new Set(probes.map(([rule]) => rule))));
});
