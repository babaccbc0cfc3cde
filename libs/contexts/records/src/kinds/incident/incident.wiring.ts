import type { KindWiring } from '../kind.wiring';
import { FollowUpIncidentHandler } from './commands/follow-up-incident/follow-up-incident.handler';
import { FollowUpIncidentController } from './commands/follow-up-incident/follow-up-incident.http';
import { RecordIncidentHandler } from './commands/record-incident/record-incident.handler';
import { RecordIncidentController } from './commands/record-incident/record-incident.http';

export const incidentWiring: KindWiring = {
  controllers: [RecordIncidentController, FollowUpIncidentController],
  providers: [RecordIncidentHandler, FollowUpIncidentHandler],
};
