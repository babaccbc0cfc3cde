import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { EntryKeys } from '../../ports/entry-keys';
import { EntryPersons } from '../../ports/entry-persons';
import { recordListEntry, RecordListEntry } from './record-list-entry.decide';

@CommandHandler(RecordListEntry)
export class RecordListEntryHandler implements ICommandHandler<RecordListEntry> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly keys: EntryKeys,
    private readonly persons: EntryPersons,
  ) {}

  async execute({ data, by }: RecordListEntry): Promise<Outcome> {
    const { id, outside, natural } = await this.keys.of(by, data);
    const command = new RecordListEntry({ ...data, uscc: outside.uscc }, by);
    const outcome = await this.commands.run(listing, id, recordListEntry, command, outside, { natural });
    if (outcome.repeated) await this.persons.refuseOthers(id, data);
    return outcome;
  }
}
