import { accept, type Caller, type Decide, type Decision, reject } from '@platform/kernel';
import { addYears } from '@platform/calendar';
import { ruleEvents } from '../../events/rules.events';
import type { RulesState } from '../../events/rules.state';
import { compareVersions, type RuleFile } from '../../rules/rule-file.rule';

/** Adopts a version of a rule file 采用规则: the city quality office does, or whoever runs the program. */
export class AdoptRules {
  constructor(
    readonly data: RuleFile,
    readonly by: Caller,
  ) {}
}

/** What is wrong with one place of the content. */
export interface ContentProblem {
  readonly path: string;
  readonly message: string;
}

export interface AdoptionOutside {
  /** SHA-256 of the canonical JSON of the content. */
  readonly sha256: string;
  /** By the schema of the kind; undefined where no part of the product owns such a kind. */
  readonly problems: readonly ContentProblem[] | undefined;
}

type Code =
  | 'ONLY_CITY_OFFICE_ADOPTS'
  | 'RULE_KIND_UNKNOWN'
  | 'RULES_NOT_VALID'
  | 'VERSION_HAS_OTHER_CONTENT'
  | 'VERSION_NOT_GREATER'
  | 'NAME_IS_NOT_THE_SCHEME'
  | 'ADOPTION_DATE_IN_PAST';

/** A scheme's first rulebook may apply from so many years earlier ‡ (domain.md §5): a choice of this product, no rule of law. */
const FIRST_RULEBOOK_YEARS_BACK = 5;

export const adoptRules: Decide<AdoptRules, RulesState, Code, AdoptionOutside> = (
  { data, by },
  { adopted },
  { today },
  { sha256, problems },
) => {
  const { version, validFrom, source } = data;
  const same = adopted.find((a) => compareVersions(a.version, version) === 0);
  if (same && same.sha256 === sha256 && same.validFrom === validFrom && same.source === source) return accept();
  const last = adopted
    .map((a) => a.version)
    .sort(compareVersions)
    .at(-1);
  if (by.role !== 'city-office' && by.role !== 'system')
    return reject('ONLY_CITY_OFFICE_ADOPTS', '规则由市质量强市办公室采用。', 'The city quality office adopts rules.', {
      kind: 'forbidden',
    });
  if (!problems)
    return reject('RULE_KIND_UNKNOWN', '没有这一类规则。', 'There is no such kind of rule.', {
      kind: 'invalid',
      ruleKind: data.kind,
    });
  if (problems.length > 0)
    return reject('RULES_NOT_VALID', '规则内容不符合其类别的格式。', 'The content does not fit its kind.', {
      kind: 'invalid',
      problems,
    });
  if (same)
    return reject(
      'VERSION_HAS_OTHER_CONTENT',
      '该版本已采用，内容、日期或来源不同；请使用新的版本号。',
      'This version is adopted with another content, date or source: give yours a new version.',
      { adopted: { sha256: same.sha256, validFrom: same.validFrom, source: same.source } },
    );
  if (last && compareVersions(version, last) < 0)
    return reject(
      'VERSION_NOT_GREATER',
      '版本号应大于已采用的版本。',
      'The version must be greater than the last one.',
      {
        last,
      },
    );
  return (
    dateProblem(data, adopted.length === 0, today) ?? accept(ruleEvents.RulesAdopted({ ...data, sha256 }, validFrom))
  );
};

/** Windows, matrix, thresholds and calendar carry their own dates inside and are adopted when they are published. */
const dateProblem = (
  { kind, name, validFrom, content }: RuleFile,
  first: boolean,
  today: string,
): Decision<never, Code> | undefined => {
  if (kind !== 'rulebook') return undefined;
  if ((content as { scheme?: unknown }).scheme !== name)
    return reject('NAME_IS_NOT_THE_SCHEME', '评价规则的名称应为其方案。', 'A rulebook is named after its scheme.', {
      kind: 'invalid',
    });
  const earliest = first ? addYears(today, -FIRST_RULEBOOK_YEARS_BACK) : today;
  return validFrom < earliest
    ? reject(
        'ADOPTION_DATE_IN_PAST',
        first ? '方案的首个评价规则至多可自五年前起适用。' : '评价规则不得自过去的日期起适用。',
        first
          ? "A scheme's first rulebook applies from at most five years earlier."
          : 'A rulebook never applies from a past day.',
        { kind: 'invalid', earliest },
      )
    : undefined;
};
