import type { KindWiring } from '../kind.wiring';
import { MakePromiseHandler } from './commands/make-promise/make-promise.handler';
import { MakePromiseController } from './commands/make-promise/make-promise.http';
import { RecordBrokenPromiseHandler } from './commands/record-broken-promise/record-broken-promise.handler';
import { RecordBrokenPromiseController } from './commands/record-broken-promise/record-broken-promise.http';

export const promiseWiring: KindWiring = {
  controllers: [MakePromiseController, RecordBrokenPromiseController],
  providers: [MakePromiseHandler, RecordBrokenPromiseHandler],
};
