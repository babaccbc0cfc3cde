import { Injectable } from '@nestjs/common';
import { CommandRunner } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { record } from '../events/record.state';

/** Whether anything in force, or still to be confirmed, rests on a record. */
@Injectable()
export class RestingRecords {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly commands: CommandRunner,
  ) {}

  async on(id: string): Promise<boolean> {
    const links = await this.reads.query<{ id: string }>(
      `select from_item as id from read.record_link where to_item = $1 and kind = 'rests-on'`,
      [id],
    );
    const states = await Promise.all(links.map((link) => this.commands.load(record, link.id)));
    return states.some(({ item }) => item && item.status !== 'annulled');
  }
}
