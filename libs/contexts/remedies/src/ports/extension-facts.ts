import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Clock, workingDaysOf } from '@platform/calendar';
import { CommandRunner } from '@platform/cqrs';
import type { Caller } from '@platform/kernel';
import { actingProblem, GetAgency, relationOf } from '@contexts/agencies';
import { GetCalendar, GetRules } from '@contexts/rules';
import type { ExtensionOutside } from '../commands/extend-dispute-case/extend-dispute-case.decide';
import { disputeCase } from '../events/dispute-case.state';
import { dueOf } from '../rules/case-clock.rule';
import type { CaseKey } from '../rules/case-id.rule';
import { OBJECTION_TERMS, type ObjectionTerms } from '../rules/objection-terms.rule';
import { CaseReads } from './case-reads';

/** What an extension needs to know of agencies and the adopted terms, current. */
@Injectable()
export class ExtensionFacts {
  constructor(
    private readonly commands: CommandRunner,
    private readonly reads: CaseReads,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async of(by: Caller, key: CaseKey): Promise<ExtensionOutside> {
    const [ties, firstTermUntil] = await Promise.all([this.reads.tiesOf(key), this.firstTermUntil(key)]);
    if (!ties || by.agency === undefined) return { answers: false };
    const [recording, acting] = await Promise.all(
      [ties.agency, by.agency].map((code) => this.queries.execute(new GetAgency(code))),
    );
    const incompetence = actingProblem(by, acting, this.clock.today());
    const answers = recording !== undefined && relationOf(recording, by.agency) === 'own';
    return { answers, firstTermUntil, ...(incompetence && { incompetence }) };
  }

  private async firstTermUntil({ itemId }: CaseKey): Promise<string | undefined> {
    const { opened, openedOn } = await this.commands.load(disputeCase, itemId);
    if (!opened || openedOn === undefined) return undefined;
    const [terms, calendar] = await Promise.all([
      this.queries.execute(new GetRules(OBJECTION_TERMS.kind, OBJECTION_TERMS.name, { on: openedOn })),
      this.queries.execute(new GetCalendar()),
    ]);
    const started = { ground: opened.ground, openedOn, helped: false };
    return dueOf(started, terms?.content as ObjectionTerms | undefined, workingDaysOf(calendar))?.date;
  }
}
