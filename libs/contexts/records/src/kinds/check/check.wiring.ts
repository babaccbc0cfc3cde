import type { KindWiring } from '../kind.wiring';
import { FinaliseCheckHandler } from './commands/finalise-check/finalise-check.handler';
import { FinaliseCheckController } from './commands/finalise-check/finalise-check.http';
import { RecordCheckHandler } from './commands/record-check/record-check.handler';
import { RecordCheckController } from './commands/record-check/record-check.http';

export const checkWiring: KindWiring = {
  controllers: [RecordCheckController, FinaliseCheckController],
  providers: [RecordCheckHandler, FinaliseCheckHandler],
};
