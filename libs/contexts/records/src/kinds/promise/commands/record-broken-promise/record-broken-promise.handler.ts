import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner } from '@platform/cqrs';
import { record } from '../../../../events/record.state';
import { Recordings, type WarnedOutcome } from '../../../../ports/recordings';
import { isMadePromise } from '../../promise-item.rule';
import { breachKey } from '../../promise-key.rule';
import { recordBrokenPromise, RecordBrokenPromise } from './record-broken-promise.decide';

@CommandHandler(RecordBrokenPromise)
export class RecordBrokenPromiseHandler implements ICommandHandler<RecordBrokenPromise> {
  constructor(
    private readonly recordings: Recordings,
    private readonly commands: CommandRunner,
  ) {}

  async execute({ data: given, by }: RecordBrokenPromise): Promise<WarnedOutcome> {
    const { item } = await this.commands.load(record, given.broken);
    const data = { ...given, restsOn: [given.broken, ...(given.restsOn ?? [])] };
    return this.recordings.run(new RecordBrokenPromise(data, by), {
      on: data.on,
      keyOf: (agency) => breachKey(data, agency),
      as: (uscc) => new RecordBrokenPromise({ ...data, uscc }, by),
      decide: recordBrokenPromise,
      more: () => ({ promisedOn: isMadePromise(item) ? item?.dates.decided : undefined }),
    });
  }
}
