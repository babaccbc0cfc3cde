import { Injectable } from '@nestjs/common';
import type { Caller } from '@platform/kernel';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../events/record.state';
import { type Linked, namedBy, type SomeLinks } from '../rules/links.rule';
import { AgencyFacts } from './agency-facts';
import { HeldItems } from './held-items';

/** The records a record names, as their own streams tell them now. */
@Injectable()
export class LinkedRecords {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly held: HeldItems,
  ) {}

  /** What an enterprise has taken over is its own: links hold within one enterprise and its predecessors. */
  of(by: Caller, links: SomeLinks, party: string): Promise<Linked[]> {
    return Promise.all(namedBy(links).map((id) => this.one(by, id, party)));
  }

  private async one(by: Caller, id: string, party: string): Promise<Linked> {
    const { item } = await this.commands.load(record, id);
    if (!item) return { id, own: false };
    const own = by.role === 'system' || (await this.agencies.change(by, item)).relation === 'own';
    const held = await this.held.holds(party, item);
    return { id, uscc: held ? party : item.uscc, status: item.status, own };
  }
}
