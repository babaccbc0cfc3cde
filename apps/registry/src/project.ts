import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const rootFrom = (folder: string): string =>
  existsSync(path.join(folder, 'nest-cli.json')) ? folder : rootFrom(path.dirname(folder));

/** Top of the project, from the sources and from what was built of them alike. */
export const projectRoot = rootFrom(__dirname);

/** Version of the product. */
export const version = (JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string })
  .version;

const dataOf = (context: string): string => path.join(projectRoot, 'libs/contexts', context, 'data');

/** Rule files of a context that come with the product, by their names. */
export const ruleFilesOf = (context: string): readonly string[] =>
  existsSync(dataOf(context))
    ? readdirSync(dataOf(context))
        .map((file) => path.basename(file, '.json'))
        .sort()
    : [];

/** A rule file that comes with the product: `ruleFile('grading', 'rulebook.city')`. */
export const ruleFile = (context: string, name: string): unknown =>
  JSON.parse(readFileSync(path.join(dataOf(context), `${name}.json`), 'utf8'));
