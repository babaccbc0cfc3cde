import type { KindWiring } from '../kind.wiring';
import { CompleteRecallHandler } from './commands/complete-recall/complete-recall.handler';
import { CompleteRecallController } from './commands/complete-recall/complete-recall.http';
import { RecordRecallHandler } from './commands/record-recall/record-recall.handler';
import { RecordRecallController } from './commands/record-recall/record-recall.http';

export const recallWiring: KindWiring = {
  controllers: [RecordRecallController, CompleteRecallController],
  providers: [RecordRecallHandler, CompleteRecallHandler],
};
