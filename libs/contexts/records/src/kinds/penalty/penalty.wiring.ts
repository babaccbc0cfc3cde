import type { KindWiring } from '../kind.wiring';
import { RecordPenaltyHandler } from './commands/record-penalty/record-penalty.handler';
import { RecordPenaltyController } from './commands/record-penalty/record-penalty.http';
import { ReportDutiesHandler } from './commands/report-duties/report-duties.handler';
import { ReportDutiesController } from './commands/report-duties/report-duties.http';
import { ClassWarnings } from './ports/class-warnings';

export const penaltyWiring: KindWiring = {
  controllers: [RecordPenaltyController, ReportDutiesController],
  providers: [RecordPenaltyHandler, ReportDutiesHandler, ClassWarnings],
};
