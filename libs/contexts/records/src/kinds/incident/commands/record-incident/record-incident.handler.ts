import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { incidentKey } from '../../incident-key.rule';
import { recordIncident, RecordIncident } from './record-incident.decide';

@CommandHandler(RecordIncident)
export class RecordIncidentHandler implements ICommandHandler<RecordIncident> {
  constructor(private readonly recordings: Recordings) {}

  execute(command: RecordIncident): Promise<WarnedOutcome> {
    const { data, by } = command;
    return this.recordings.run(command, {
      on: data.occurred.on,
      keyOf: (agency) => incidentKey(data, agency),
      as: (uscc) => new RecordIncident({ ...data, uscc }, by),
      decide: recordIncident,
    });
  }
}
