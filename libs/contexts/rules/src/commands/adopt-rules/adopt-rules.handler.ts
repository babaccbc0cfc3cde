import { createHash } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { canonicalJson, CommandRunner, type Outcome, type RuleKind } from '@platform/cqrs';
import { rules } from '../../events/rules.state';
import { RULE_KINDS } from '../../ports/rule-kinds';
import { AdoptRules, adoptRules, type ContentProblem } from './adopt-rules.decide';

@CommandHandler(AdoptRules)
export class AdoptRulesHandler implements ICommandHandler<AdoptRules> {
  constructor(
    private readonly commands: CommandRunner,
    @Inject(RULE_KINDS) private readonly kinds: readonly RuleKind[],
  ) {}

  execute(command: AdoptRules): Promise<Outcome> {
    const { kind, name, content } = command.data;
    const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex');
    const outside = { sha256, problems: this.problemsOf(kind, content) };
    return this.commands.run(rules, `${kind}-${name}`, adoptRules, command, outside, { natural: true });
  }

  private problemsOf(kind: string, content: unknown): readonly ContentProblem[] | undefined {
    const parsed = this.kinds.find((k) => k.kind === kind)?.schema.safeParse(content);
    return parsed && (parsed.error?.issues ?? []).map(({ path, message }) => ({ path: path.join('.'), message }));
  }
}
