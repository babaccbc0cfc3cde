import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { addDays, addYears, Clock, shanghaiDate } from '@platform/calendar';
import { CommandRefused, Engine, type Outcome } from '@platform/cqrs';
import { EventStore } from '@platform/event-store';
import type { Caller, Role } from '@platform/kernel';
import { GrantAuthorisation } from '@contexts/disclosure';
import { InitCity, RegisterAgency, RegisterRegion, SucceedRegion } from '@contexts/agencies';
import { RegisterEnterprise } from '@contexts/enterprises';
import { RecordListEntry } from '@contexts/lists';
import { RecordCheck, RecordHonour, RecordPenalty, RevokeHonour, itemIdOf } from '@contexts/records';
import { AdoptRules, type RuleFile } from '@contexts/rules';
import { REGIONS_OF_LIAOCHENG } from '@law';
import { parts } from '../../../registry/src/contexts';
import { ruleFile, ruleFilesOf } from '../../../registry/src/project';
import { DEMO_AGENCIES, DEMO_OFFICE, type DemoAgency } from './agencies';
import { codeOfAgency, codeOfFirm } from './clients';
import { DEMO_FIRMS, type DemoFirm } from './firms';
import { type DemoRecord, recordsOf } from './histories';

const SETTLE_MS = 60_000;
const AGENCIES_SINCE = '2019-01-01';
/** Adopted when the firms have their records: whoever is told a grade before has none. */
const LAST = 'grading';
const RULE_FILES = parts.flatMap(({ name: context }) => ruleFilesOf(context).map((name) => ({ context, name })));

type CommandClass<D> = new (data: D, by: Caller) => object;

/** Sends the demo city through the command bus, so that it can never contradict the rules. */
class Seed {
  constructor(
    private readonly bus: CommandBus,
    private readonly today: string,
    /** Waits until the rules just adopted can be asked for. */
    private readonly settled: () => Promise<unknown>,
  ) {}

  async run(): Promise<void> {
    await this.send(InitCity, {
      uscc: codeOfAgency(DEMO_OFFICE),
      name: DEMO_OFFICE.name,
      shortNames: DEMO_OFFICE.shortNames,
      from: AGENCIES_SINCE,
    });
    for (const { successor: _, until: __, ...region } of REGIONS_OF_LIAOCHENG) await this.send(RegisterRegion, region);
    for (const { code, successor, until } of REGIONS_OF_LIAOCHENG)
      if (successor && until) await this.send(SucceedRegion, { code, successor, on: until });
    for (const agency of DEMO_AGENCIES) await this.send(RegisterAgency, this.registration(agency));
    for (const file of RULE_FILES.filter(({ context }) => context !== LAST)) await this.adopt(file);
    await this.settled();
    await Promise.all(DEMO_FIRMS.map((firm) => this.firm(firm)));
    for (const file of RULE_FILES.filter(({ context }) => context === LAST)) await this.adopt(file);
  }

  private registration({ shortNames, superior, ...agency }: DemoAgency) {
    const { key: _, number: __, ...rest } = agency;
    const above = DEMO_AGENCIES.find((a) => a.key === superior);
    return {
      ...rest,
      uscc: codeOfAgency(agency),
      shortNames: [...shortNames],
      fields: [...agency.fields],
      regions: [...agency.regions],
      capacity: agency.kind === 'bank' || agency.kind === 'procurement' ? ('reader' as const) : ('recorder' as const),
      ...(above && { superior: codeOfAgency(above) }),
      from: AGENCIES_SINCE,
    };
  }

  private adopt({ context, name }: { context: string; name: string }): Promise<Outcome> {
    return this.send(AdoptRules, ruleFile(context, name) as RuleFile);
  }

  private async firm(firm: DemoFirm): Promise<void> {
    const uscc = codeOfFirm(firm);
    const { name, district, trade } = firm;
    await this.send(RegisterEnterprise, { uscc, name, district: district === '371523' ? '371503' : district, trade });
    if (firm.number % 3 === 1) await this.authorise(uscc);
    let first: string | undefined;
    for (const [n, record] of recordsOf({ ...firm, uscc }, this.today).entries()) {
      const id = await this.record(record, { uscc, name, first, key: `record ${uscc} ${n}` });
      first ??= record.kind === 'penalty' ? id : undefined;
    }
  }

  private authorise(uscc: string): Promise<Outcome> {
    const bank = DEMO_AGENCIES.find((a) => a.key === 'bank') as DemoAgency;
    const by = this.as('enterprise', `grant ${uscc}`, { enterprise: uscc });
    const data = {
      reader: codeOfAgency(bank),
      purpose: 'credit-granting',
      from: this.today,
      until: addYears(this.today, 1),
    };
    return this.bus.execute(new GrantAuthorisation(data as never, by) as never);
  }

  private async record(
    record: DemoRecord,
    { uscc, name, first, key }: { uscc: string; name: string; first: string | undefined; key: string },
  ): Promise<string> {
    const agency = DEMO_AGENCIES.find((a) => a.key === record.by) as DemoAgency;
    const by = this.as(agency.kind, key, { agency: codeOfAgency(agency) });
    const execute = async (command: object): Promise<string> =>
      itemIdOf(((await this.bus.execute(command as never)) as Outcome).stream);
    switch (record.kind) {
      case 'check':
        return execute(new RecordCheck(record.data, by));
      case 'penalty':
        return execute(new RecordPenalty(record.data, by));
      case 'honour': {
        const id = await execute(new RecordHonour(record.data, by));
        if (record.revokedOn)
          await this.bus.execute(
            new RevokeHonour(
              {
                id,
                forFraud: true,
                reason: '申报材料弄虚作假（演示）',
                paper: { number: `聊演奖撤字〔${record.revokedOn.slice(0, 4)}〕1号`, date: record.revokedOn },
              },
              { ...by, idempotencyKey: `revoke ${id}` },
            ) as never,
          );
        return id;
      }
      case 'listing':
        return execute(
          new RecordListEntry(
            {
              list: 'serious',
              uscc,
              partyName: name,
              field: 'market',
              number: `聊演市监严列字〔${record.on.slice(0, 4)}〕1号`,
              grounds: '生产、销售不符合保障人身健康和人身、财产安全的国家标准的产品，情节严重（演示）',
              legalBasis: '《市场监督管理严重违法失信名单管理办法》第七条',
              listedOn: record.on,
              published: addDays(record.on, 10),
              restsOn: first ? [first] : [],
            } as never,
            by,
          ),
        );
    }
  }

  private send<D>(command: CommandClass<D>, data: NoInfer<D>): Promise<Outcome> {
    const by = this.as('system', `${command.name} ${JSON.stringify(data)}`.slice(0, 190));
    return this.bus.execute(new command(data, by) as never);
  }

  private as(role: Role, key: string, whom: Partial<Caller> = {}): Caller {
    return { subject: `demo:${role}`, role, idempotencyKey: `demo ${key}`, correlationId: 'demo', ...whom };
  }
}

/**
 * Gives an empty registry its demo city; one that was interrupted is completed. A registry that holds anything else is
 * left alone. Returns whether it did anything.
 */
export const seedDemoCity = async (app: INestApplicationContext): Promise<boolean> => {
  const store = app.get(EventStore);
  const [first] = await store.readStream(`agencies.agency-${codeOfAgency(DEMO_OFFICE)}`, { limit: 1 });
  if (!first && (await store.head()) !== undefined) return false;
  if ((await store.readStream('rules.rulebook-city', { limit: 1 })).length > 0) return false;
  const today = first ? shanghaiDate(first.recordedAt) : app.get(Clock).today();
  try {
    await new Seed(app.get(CommandBus), today, () => app.get(Engine).settled(SETTLE_MS)).run();
  } catch (error) {
    if (error instanceof CommandRefused)
      throw new Error(`demo city: ${JSON.stringify(error.refusal)}`, { cause: error });
    throw error;
  }
  return true;
};
