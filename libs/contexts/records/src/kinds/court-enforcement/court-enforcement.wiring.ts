import type { KindWiring } from '../kind.wiring';
import { EndCourtEnforcementHandler } from './commands/end-court-enforcement/end-court-enforcement.handler';
import { EndCourtEnforcementController } from './commands/end-court-enforcement/end-court-enforcement.http';
import { RecordCourtEnforcementHandler } from './commands/record-court-enforcement/record-court-enforcement.handler';
import { RecordCourtEnforcementController } from './commands/record-court-enforcement/record-court-enforcement.http';

export const courtEnforcementWiring: KindWiring = {
  controllers: [RecordCourtEnforcementController, EndCourtEnforcementController],
  providers: [RecordCourtEnforcementHandler, EndCourtEnforcementHandler],
};
