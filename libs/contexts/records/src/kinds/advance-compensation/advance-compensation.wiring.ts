import type { KindWiring } from '../kind.wiring';
import { FileAdvanceCompensationHandler } from './commands/file-advance-compensation/file-advance-compensation.handler';
import { FileAdvanceCompensationController } from './commands/file-advance-compensation/file-advance-compensation.http';

export const advanceCompensationWiring: KindWiring = {
  controllers: [FileAdvanceCompensationController],
  providers: [FileAdvanceCompensationHandler],
};
