import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/cqrs';
import { OwnFilings } from '../../../../ports/own-filings';
import { promiseKey } from '../../promise-key.rule';
import { makePromise, MakePromise } from './make-promise.decide';

@CommandHandler(MakePromise)
export class MakePromiseHandler implements ICommandHandler<MakePromise> {
  constructor(private readonly filings: OwnFilings) {}

  execute(command: MakePromise): Promise<Outcome> {
    const { on, content } = command.data;
    return this.filings.run(command, {
      field: 'quality',
      keyOf: (uscc) => promiseKey(uscc, on, content),
      decide: makePromise,
    });
  }
}
