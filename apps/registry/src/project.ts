import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const rootFrom = (folder: string): string =>
  existsSync(path.join(folder, 'nest-cli.json')) ? folder : rootFrom(path.dirname(folder));

/** Top of the project, from the sources and from what was built of them alike. */
export const projectRoot = rootFrom(__dirname);

/** Version of the product. */
export const version = (JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string })
  .version;

/** A rule file that comes with the product: `ruleFile('grading', 'rulebook.city')`. */
export const ruleFile = (context: string, name: string): unknown =>
  JSON.parse(readFileSync(path.join(projectRoot, 'libs/contexts', context, 'data', `${name}.json`), 'utf8'));
