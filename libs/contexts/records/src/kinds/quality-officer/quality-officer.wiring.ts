import type { KindWiring } from '../kind.wiring';
import { AppointQualityOfficerHandler } from './commands/appoint-quality-officer/appoint-quality-officer.handler';
import { AppointQualityOfficerController } from './commands/appoint-quality-officer/appoint-quality-officer.http';
import { DismissQualityOfficerHandler } from './commands/dismiss-quality-officer/dismiss-quality-officer.handler';
import { DismissQualityOfficerController } from './commands/dismiss-quality-officer/dismiss-quality-officer.http';
import { RecordQualityVetoHandler } from './commands/record-quality-veto/record-quality-veto.handler';
import { RecordQualityVetoController } from './commands/record-quality-veto/record-quality-veto.http';
import { OfficerDesk } from './ports/officer-desk';
import { OfficersInOffice } from './ports/officers-in-office';

export const qualityOfficerWiring: KindWiring = {
  controllers: [AppointQualityOfficerController, DismissQualityOfficerController, RecordQualityVetoController],
  providers: [
    AppointQualityOfficerHandler,
    DismissQualityOfficerHandler,
    RecordQualityVetoHandler,
    OfficersInOffice,
    OfficerDesk,
  ],
  desk: OfficerDesk,
};
