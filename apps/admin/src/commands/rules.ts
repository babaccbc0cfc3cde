import { CommandBus } from '@nestjs/cqrs';
import { AdoptRules, ruleFileSchema } from '@contexts/rules';
import type { Outcome as Recorded } from '@platform/cqrs';
import type { AdminCommand } from '../admin-command';
import { byOperator } from '../by-operator';
import { readBody } from '../files/body';
import { FileProblem, type PlaceProblem } from '../files/file-problem';
import { pathOf } from '../files/path-of';
import { readJson } from '../files/read-json';
import { RuleFileBody } from './bodies';

/** Rule data become rules by a fact that adopts them; the same file again changes nothing. */
export const adoptRuleFile: AdminCommand = {
  name: 'adopt',
  arguments: '<file.json>',
  description: '采用规则文件 / adopt a rule file',
  async run({ registry, args }) {
    const read = await readBody(RuleFileBody, await readJson(pathOf(args[0] as string)));
    if (!read.ok) throw notValid(read.problems);
    const { data: file, error } = ruleFileSchema.safeParse({ ...(read.body as object) });
    if (!file)
      throw notValid(
        error.issues.map(({ path, message }) => ({ place: path.join('.'), zh: '格式有误。', en: message })),
      );
    const command = new AdoptRules(file, byOperator()());
    const { repeated } = await (await registry()).get(CommandBus).execute<AdoptRules, Recorded>(command);
    const { kind, name, version, validFrom } = file;
    const rule = `${kind}.${name} ${version}`;
    return {
      status: 'done',
      zh: repeated ? `${rule} 先前已采用，未作改动。` : `已采用 ${rule}，自 ${validFrom} 起适用。`,
      en: repeated ? `${rule} was adopted before; nothing changed.` : `${rule} adopted, from ${validFrom} on.`,
      result: { kind, name, version, validFrom, adopted: !repeated },
    };
  },
};

const notValid = (problems: readonly PlaceProblem[]): FileProblem =>
  new FileProblem(
    'RULE_FILE_NOT_VALID',
    '规则文件不符合格式，未采用。',
    'The rule file is not as it must be.',
    problems,
  );
