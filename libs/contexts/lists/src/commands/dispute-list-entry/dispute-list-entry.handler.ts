import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { disputeListEntry, DisputeListEntry } from './dispute-list-entry.decide';

@CommandHandler(DisputeListEntry)
export class DisputeListEntryHandler implements ICommandHandler<DisputeListEntry> {
  constructor(private readonly commands: CommandRunner) {}

  execute(command: DisputeListEntry): Promise<Outcome> {
    return this.commands.run(listing, command.data.id, disputeListEntry, command);
  }
}
