import { Injectable } from '@nestjs/common';
import type { Caller } from '@platform/kernel';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../events/record.state';
import { type Linked, namedBy, type SomeLinks } from '../rules/links.rule';
import { AgencyFacts } from './agency-facts';

/** The records a record names, as their own streams tell them now. */
@Injectable()
export class LinkedRecords {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
  ) {}

  of(by: Caller, links: SomeLinks): Promise<Linked[]> {
    return Promise.all(namedBy(links).map((id) => this.one(by, id)));
  }

  private async one(by: Caller, id: string): Promise<Linked> {
    const { item } = await this.commands.load(record, id);
    const own = by.role === 'system' || (await this.agencies.change(by, item)).relation === 'own';
    return { id, uscc: item?.uscc, status: item?.status, own };
  }
}
