import { z } from 'zod';
import type { RuleKind } from '@platform/cqrs';
import { differencesOf } from './differences';
import type { Files, Golden } from './golden';

/** Where copies of shipped rule files lie: their content is the one part of a payload that no version tells. */
const FOLDER = 'adopted-rules/';

interface RuleFile {
  readonly kind: string;
  readonly name: string;
  readonly version: string;
  readonly content: unknown;
}

/**
 * One file for every version of a rule file that ever came with the program: cities adopted it, `RulesAdopted` keeps its
 * content for ever, and views are computed from it anew by today's schema of its kind.
 * @param shipped texts of today's rule files
 */
export const goldenRules = (kinds: readonly RuleKind[], shipped: readonly string[], files: Files): Golden[] => {
  const today = new Map(shipped.map((text) => [pathOf(JSON.parse(text) as RuleFile), text]));
  const paths = new Set([...today.keys(), ...[...files.keys()].filter((path) => path.startsWith(FOLDER))]);
  return [...paths].map((path) => {
    const text = today.get(path);
    return {
      path,
      ...(text !== undefined && { text: async () => text }),
      problems: (kept) => ruleProblems(JSON.parse(kept) as RuleFile, text, kinds),
    };
  });
};

const pathOf = ({ kind, name, version }: RuleFile): string => `${FOLDER}${kind}.${name}.${version}.json`;

const CHANGED =
  'the rule file changed and its version did not: cities that adopted it refuse it. Give it the next version, then run npm run golden. ' +
  'As long as this version is not released: npm run golden -- --unreleased.';

const ruleProblems = (kept: RuleFile, shipped: string | undefined, kinds: readonly RuleKind[]): readonly string[] => {
  if (shipped !== undefined && differencesOf(kept, JSON.parse(shipped)).length > 0) return [CHANGED];
  const kind = kinds.find((of) => of.kind === kept.kind);
  if (!kind) return [`no context knows rules of the kind ${kept.kind} any more; those adopted stay`];
  const { error } = kind.schema.safeParse(kept.content);
  return error
    ? [`rules as cities have adopted them no longer fit the schema of their kind: ${z.prettifyError(error)}`]
    : [];
};
