import type { KindWiring } from '../kind.wiring';
import { RecordRecallHandler } from './commands/record-recall/record-recall.handler';
import { RecordRecallController } from './commands/record-recall/record-recall.http';

export const recallWiring: KindWiring = {
  controllers: [RecordRecallController],
  providers: [RecordRecallHandler],
};
