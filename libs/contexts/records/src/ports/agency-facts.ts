import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { CreditItem } from '@law';
import type { Caller } from '@platform/kernel';
import { Clock, deadline, workingDaysOf } from '@platform/calendar';
import { actingProblem, GetAgency, GetCompetence, relationOf } from '@contexts/agencies';
import { GetCalendar } from '@contexts/rules';
import { HeldItems } from './held-items';
import type { Change, ChangeOutside } from '../rules/may-change.rule';
import type { Recording, RecordingOutside } from '../rules/recording.rule';

/** The recording agency has three working days to enter a judgment itself. */
const DAYS_FOR_A_JUDGMENT = 3;

/** What decisions about records need to know of agencies, current. */
@Injectable()
export class AgencyFacts {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
    private readonly held: HeldItems,
  ) {}

  /**
   * `keyCodes` can stand for the deciding agency in the natural key, the one that does today first: another one did where
   * a further succession came after the record. `on` = the day of the paper. A judgment 判决书 the city office enters in any
   * field, once the competent agency has had its time.
   */
  async recording(
    by: Caller,
    { agency, field, region }: Pick<Recording, 'agency' | 'field' | 'region'>,
    on: string,
    judgment = false,
  ): Promise<Omit<RecordingOutside, 'linked'> & { readonly keyCodes: readonly [string, ...string[]] }> {
    const inItsPlace = judgment && by.role === 'city-office';
    const act = inItsPlace ? { agency, on } : { agency, field, region, on };
    const { keyAuthority, deciding, ...rest } = await this.queries.execute(new GetCompetence(by, act));
    const chain = deciding ? [deciding.uscc, ...deciding.forebears, ...deciding.heirs] : [];
    return {
      ...rest,
      level: deciding?.level,
      keyCodes: [keyAuthority, ...chain.filter((c) => c !== keyAuthority)],
      ...(inItsPlace && { judgmentUntil: await this.judgmentUntil(on) }),
    };
  }

  async change(by: Caller, item: CreditItem | undefined, { ground, paper }: Change = {}): Promise<ChangeOutside> {
    if (item && by.enterprise) return { relation: (await this.isOwnFiling(by.enterprise, item)) ? 'own' : 'none' };
    if (!item || !by.agency) return { relation: 'none' };
    const [recording, acting] = await Promise.all(
      [item.agency, by.agency].map((code) => this.queries.execute(new GetAgency(code))),
    );
    const incompetence = actingProblem(by, acting, this.clock.today());
    return {
      relation: recording ? relationOf(recording, by.agency) : 'none',
      ...(incompetence && { incompetence }),
      ...(ground === 'court' && paper && { judgmentUntil: await this.judgmentUntil(paper.date) }),
    };
  }

  /** What an enterprise filed itself is corrected by it, and by who took over from it. */
  private isOwnFiling(uscc: string, item: CreditItem): Promise<boolean> {
    return item.agency === item.uscc ? this.held.holds(uscc, item) : Promise.resolve(false);
  }

  private async judgmentUntil(date: string): Promise<string> {
    const workingDays = workingDaysOf(await this.queries.execute(new GetCalendar()));
    return deadline(date, DAYS_FOR_A_JUDGMENT, 'working', workingDays).date;
  }
}
