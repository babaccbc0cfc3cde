import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { unreadable } from '@law';
import type { Outcome } from '@platform/cqrs';
import type { Caller } from '@platform/kernel';
import { CancelEnterprise, RegisterEnterprise } from '@contexts/enterprises';
import { EndListEntry, listItemIdOf, RecordListEntry } from '@contexts/lists';
import { RecordCheck, RecordHonour, RecordPenalty } from '@contexts/records';
import type { CheckRow } from '../rules/check-row.rule';
import type { EnterpriseRow } from '../rules/enterprise-row.rule';
import type { HonourRow } from '../rules/honour-row.rule';
import type { Layout } from '../rules/layout.rule';
import type { ListingRow } from '../rules/listing-row.rule';
import type { PenaltyRow } from '../rules/penalty-row.rule';
import type { Bodies } from '../rules/read-row.rule';
import type { NamedAuthority, Reason } from '../rules/row-reading.rule';
import { Held } from './held';
import { type RegisteredAuthority, registeredAuthority } from './registered-authority';
import { Registers } from './registers';

/** Who records, on behalf of an agency; `key` names a row for what has no natural key. */
export type As = (agency?: string, key?: string) => Caller;

/** Records rows by the commands anybody else would send; what was known stays as it is. */
export class RowLoading {
  private readonly registers: Registers;

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly as: As,
    private readonly layout: Layout,
  ) {
    this.registers = new Registers(queries);
  }

  /** @throws Held, CommandRefused, AppendRefused */
  readonly load: { readonly [T in keyof Bodies]: (body: Bodies[T], key: string) => Promise<Outcome> } = {
    penalties: (body) => this.penalty(body),
    enterprises: (body) => this.enterprise(body),
    listings: (body, key) => this.listing(body, key),
    honours: (body) => this.honour(body),
    checks: (body) => this.check(body),
  };

  private async penalty({ authority, registrationNumber, ...row }: PenaltyRow): Promise<Outcome> {
    const { field, ...agency } = await this.authorityOf(authority, row.dates.decided);
    const data = { ...row, agency: agency.uscc, agencyName: authority.name, field };
    const recorded: Outcome = await this.commands.execute(new RecordPenalty(data, this.as(agency.inCharge)));
    // What a second person has to confirm makes nothing known yet.
    if (registrationNumber !== undefined && !agency.confirmsBySecondPerson)
      await this.commands.execute(
        new RegisterEnterprise({ uscc: row.uscc, name: row.partyName, source: 'paper', registrationNumber }, this.as()),
      );
    return recorded;
  }

  private async enterprise({ district, cancelled, formerNames, ...row }: EnterpriseRow): Promise<Outcome> {
    const code = district === undefined ? undefined : await this.registers.regionOf(district);
    if (district !== undefined && code === undefined) throw new Held(this.reason('district', DISTRICT_UNKNOWN));
    const registered: Outcome = await this.commands.execute(
      new RegisterEnterprise({ ...row, formerNames, ...(code !== undefined && { district: code }) }, this.as()),
    );
    if (!cancelled) return registered;
    const ended: Outcome = await this.commands.execute(
      new CancelEnterprise({ uscc: row.uscc, ...cancelled }, this.as()),
    );
    return registered.repeated ? ended : registered;
  }

  private async listing({ authority, removed, ...row }: ListingRow, key: string): Promise<Outcome> {
    const agency = await this.authorityOf(authority, row.listedOn);
    // Nobody takes off a list what is not confirmed yet: neither entry nor end may be lost.
    if (removed && agency.confirmsBySecondPerson) throw new Held(this.reason('removedOn', END_OF_UNCONFIRMED));
    const data = { ...row, agency: agency.uscc, agencyName: authority.name, field: agency.field };
    const recorded: Outcome = await this.commands.execute(new RecordListEntry(data, this.as(agency.inCharge, key)));
    if (removed) {
      const id = listItemIdOf(recorded.stream);
      const by = this.as(agency.inCharge, `${key} removed`);
      await this.commands.execute(new EndListEntry({ id, ...removed, ground: 'agency' }, by));
    }
    return recorded;
  }

  private async honour({ authority, programme: name, ...row }: HonourRow): Promise<Outcome> {
    const programme = await this.registers.programmeOf(name, row.givenOn);
    if (!programme) throw new Held(this.reason('programme', PROGRAMME_UNKNOWN));
    if (!authority) throw new Held(this.reason('authority', unreadable('CELL_EMPTY', '未填写。', 'It is empty.')));
    const agency = await this.resolved(authority, row.givenOn);
    const { code, field, level } = programme;
    const data = {
      ...row,
      ...{ programme: code, programmeName: programme.name.zh, level, field },
      ...{ agency: agency.uscc, agencyName: authority.name },
    };
    return this.commands.execute(new RecordHonour(data, this.as(agency.inCharge)));
  }

  private async check({ authority, ...row }: CheckRow): Promise<Outcome> {
    const agency = await this.authorityOf(authority, row.checkedOn);
    const data = { ...row, agency: agency.uscc, agencyName: authority.name, field: agency.field };
    return this.commands.execute(new RecordCheck(data, this.as(agency.inCharge)));
  }

  /** The authority with the one field it has; the file does not tell which of several this is. @throws Held */
  private async authorityOf(authority: NamedAuthority, on: string) {
    const { field, ...rest } = await this.resolved(authority, on);
    if (field === undefined) throw new Held(this.reason('authority', SEVERAL_FIELDS));
    return { ...rest, field };
  }

  private async resolved(authority: NamedAuthority, on: string): Promise<RegisteredAuthority> {
    const found = await registeredAuthority(this.queries, authority, on);
    if (found.ok) return found;
    throw new Held(this.reason(found.column ?? 'authority', found));
  }

  private reason(key: string, { code, zh, en }: Omit<Reason, 'column'>): Reason {
    return { code, column: this.layout.columns.find((column) => column.key === key)?.name ?? '', zh, en };
  }
}

const SEVERAL_FIELDS = unreadable(
  'AUTHORITY_HAS_SEVERAL_FIELDS',
  '该机关有多个领域，文件未写明属于哪一个。',
  'The agency has several fields; the file does not tell which one this is.',
);
const END_OF_UNCONFIRMED = unreadable(
  'END_OF_UNCONFIRMED',
  '该机关的列入须经第二人复核，复核前不能移出：请先删去移出日期导入，复核后再录入移出。',
  'A second person of the agency confirms entries first: import it without its removal, confirm it, then record the removal.',
);
const DISTRICT_UNKNOWN = unreadable(
  'REGION_NOT_REGISTERED',
  '区划名录中没有该区县，请用区划代码或登记的名称。',
  'No region on the register has this name or code.',
);
const PROGRAMME_UNKNOWN = unreadable(
  'PROGRAMME_UNKNOWN',
  '奖项目录中没有在授予日期施行的该名称奖项。',
  'No award of this name was in force on the day it was given.',
);
