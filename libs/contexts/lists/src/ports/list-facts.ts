import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { actDayOf, type CreditItem, type ListKind, normaliseUscc, type Ownership } from '@law';
import type { Caller } from '@platform/kernel';
import { Clock, deadline, workingDaysOf } from '@platform/calendar';
import { actingProblem, GetAgency, GetCompetence, relationOf } from '@contexts/agencies';
import { HoldsItem } from '@contexts/enterprises';
import { FindRecords } from '@contexts/records';
import { GetCalendar, GetRules } from '@contexts/rules';
import type { ListEntry, ListEntryOutside } from '../commands/record-list-entry/record-list-entry.decide';
import type { Paper } from '../events/listing.events';
import type { Linked } from '../rules/links.rule';
import { LIST_TERMS, type ListTerms, type Term, termOf } from '../rules/list-terms.rule';
import type { ChangeOutside } from '../rules/may-change.rule';

/** The listing agency has three working days to enter a judgment itself. */
const DAYS_FOR_A_JUDGMENT = 3;

/** What decisions about entries need to know of agencies, records and adopted rules, current. */
@Injectable()
export class ListFacts {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /**
   * `keyCodes` can stand for the deciding agency in the natural key, the one that does today first: another one did where a
   * further succession came after the entry.
   */
  async recording(
    by: Caller,
    { uscc, list, agency, field, region, listedOn, restsOn = [] }: ListEntry,
  ): Promise<Omit<ListEntryOutside, 'uscc'> & { readonly keyCodes: readonly [string, ...string[]] }> {
    const act = { agency, field, region, on: listedOn };
    const code = agency ?? by.agency;
    const [competence, chain, term, linked] = await Promise.all([
      this.queries.execute(new GetCompetence(by, act)),
      code === undefined ? undefined : this.queries.execute(new GetAgency(code)),
      this.term(list, listedOn),
      this.basis({ uscc: normaliseUscc(uscc), restsOn }),
    ]);
    const { keyAuthority, agency: deciding, confirms, incompetence } = competence;
    const codes = chain ? [chain.uscc, ...chain.forebears, ...chain.heirs] : [];
    const keyCodes = [keyAuthority, ...codes.filter((c) => c !== keyAuthority)] as const;
    return { keyCodes, agency: deciding, confirms, incompetence, term, linked };
  }

  /**
   * The records an entry rests on, as their own streams tell them now; those of an enterprise that the one listed took over
   * from are its own.
   */
  async basis(entry: Pick<CreditItem, 'restsOn' | 'uscc'> | undefined): Promise<readonly Linked[]> {
    if (!entry) return [];
    const found = await this.queries.execute(new FindRecords(entry.restsOn));
    return Promise.all(
      found.map(async ({ actDay, ...linked }) => ({
        ...linked,
        ...(linked.uscc &&
          actDay &&
          (await this.holds(entry.uscc, { uscc: linked.uscc, actDay })) && { uscc: entry.uscc }),
      })),
    );
  }

  /** Whether the caller's enterprise took over from the one an entry is about. */
  async ownership({ enterprise }: Caller, item: CreditItem | undefined): Promise<Ownership> {
    const inherited =
      enterprise !== undefined &&
      item !== undefined &&
      (await this.holds(enterprise, { uscc: item.uscc, actDay: actDayOf(item) }));
    return { inherited };
  }

  private holds(uscc: string, item: HoldsItem['item']): Promise<boolean> {
    return this.queries.execute(new HoldsItem(uscc, item));
  }

  async change(
    by: Caller,
    item: CreditItem | undefined,
    { ground, paper }: { ground?: string | undefined; paper?: Paper | undefined } = {},
  ): Promise<ChangeOutside> {
    if (!item || !by.agency) return { relation: 'none' };
    const [listing, acting] = await Promise.all(
      [item.agency, by.agency].map((code) => this.queries.execute(new GetAgency(code))),
    );
    const incompetence = actingProblem(by, acting, this.clock.today());
    return {
      relation: listing ? relationOf(listing, by.agency) : 'none',
      ...(incompetence && { incompetence }),
      ...(ground === 'court' && paper && { judgmentUntil: await this.judgmentUntil(paper.date) }),
    };
  }

  private async term(list: ListKind, listedOn: string): Promise<Term | undefined> {
    const adopted = await this.queries.execute(new GetRules(LIST_TERMS.kind, LIST_TERMS.name));
    return adopted && termOf(list, listedOn, adopted.content as ListTerms);
  }

  private async judgmentUntil(date: string): Promise<string> {
    const workingDays = workingDaysOf(await this.queries.execute(new GetCalendar()));
    return deadline(date, DAYS_FOR_A_JUDGMENT, 'working', workingDays).date;
  }
}
