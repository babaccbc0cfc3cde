import type { KindWiring } from '../kind.wiring';
import { FinaliseCheckHandler } from './commands/finalise-check/finalise-check.handler';
import { FinaliseCheckController } from './commands/finalise-check/finalise-check.http';
import { RecordCheckHandler } from './commands/record-check/record-check.handler';
import { RecordCheckController } from './commands/record-check/record-check.http';
import { CheckDesk } from './ports/check-desk';
import { RE_INSPECTIONS, reInspectionsSchema } from './re-inspection.rule';

export const checkWiring: KindWiring = {
  controllers: [RecordCheckController, FinaliseCheckController],
  providers: [RecordCheckHandler, FinaliseCheckHandler, CheckDesk],
  desk: CheckDesk,
  ruleKinds: [{ kind: RE_INSPECTIONS.kind, schema: reInspectionsSchema }],
};
