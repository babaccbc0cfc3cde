import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ruleKindsOf } from '@platform/cqrs';
import { parts } from '../../apps/registry/src/contexts';
import type { Files, Golden, Released } from './golden';
import { declaredEvents, goldenEvents } from './golden-events';
import { goldenRules } from './golden-rules';

const RELEASED = 'released.json';

const jsonIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.json')).sort();

/** What lies in test/golden, and what must lie there. @param root folder of the repository */
export const openFolder = async (root: string) => {
  const folder = path.join(root, 'test/golden');
  const contexts = path.join(root, 'libs/contexts');
  const text = (...at: readonly string[]): string => readFileSync(path.join(...at), 'utf8');
  const files: Files = new Map(
    jsonIn(folder)
      .filter((file) => file !== RELEASED)
      .map((file) => [file.split(path.sep).join('/'), text(folder, file)]),
  );
  const shipped = jsonIn(contexts)
    .filter((file) => file.split(path.sep)[1] === 'data')
    .map((file) => text(contexts, file));
  const declared = await declaredEvents(parts, files);
  return {
    declared,
    files,
    goldens: [...goldenEvents(declared), ...goldenRules(ruleKindsOf(parts), shipped, files)] satisfies Golden[],
    released: JSON.parse(text(folder, RELEASED)) as Released,
    release: (released: Released) =>
      writeFileSync(path.join(folder, RELEASED), `${JSON.stringify(released, null, 2)}\n`),
    change: (file: string, to: string | undefined) => {
      const at = path.join(folder, file);
      if (to === undefined) return rmSync(at);
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(at, to);
    },
  };
};
