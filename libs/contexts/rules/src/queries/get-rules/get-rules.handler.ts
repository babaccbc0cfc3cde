import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '@platform/calendar';
import { CommandRunner } from '@platform/cqrs';
import { rules } from '../../events/rules.state';
import { compareVersions, inForceOn, ruleFileSchema } from '../../rules/rule-file.rule';
import { GetRules, type Rules } from './get-rules.query';

const FILE_NAME = ruleFileSchema.pick({ kind: true, name: true });

@QueryHandler(GetRules)
export class GetRulesHandler implements IQueryHandler<GetRules> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly clock: Clock,
  ) {}

  /** From the stream itself: a rule adopted a moment ago is there. */
  async execute({ kind, name, which: { version, on } }: GetRules): Promise<Rules | undefined> {
    if (!FILE_NAME.safeParse({ kind, name }).success) return undefined;
    const { adopted } = await this.commands.load(rules, `${kind}-${name}`);
    return version === undefined
      ? inForceOn(adopted, on ?? this.clock.today())
      : adopted.find((a) => compareVersions(a.version, version) === 0);
  }
}
