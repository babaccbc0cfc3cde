import { advanceCompensationWiring } from './advance-compensation/advance-compensation.wiring';
import { certificateWiring } from './certificate/certificate.wiring';
import { checkWiring } from './check/check.wiring';
import { courtEnforcementWiring } from './court-enforcement/court-enforcement.wiring';
import { honourWiring } from './honour/honour.wiring';
import { incidentWiring } from './incident/incident.wiring';
import type { KindWiring } from './kind.wiring';
import { outsideGradeWiring } from './outside-grade/outside-grade.wiring';
import { penaltyWiring } from './penalty/penalty.wiring';
import { productInjuryWiring } from './product-injury/product-injury.wiring';
import { promiseWiring } from './promise/promise.wiring';
import { qualityOfficerWiring } from './quality-officer/quality-officer.wiring';
import { qualityReportWiring } from './quality-report/quality-report.wiring';
import { recallWiring } from './recall/recall.wiring';

/** The catalogue's other half: what each kind of record brings to the module. */
export const kindWirings: readonly KindWiring[] = [
  penaltyWiring,
  checkWiring,
  honourWiring,
  incidentWiring,
  recallWiring,
  qualityReportWiring,
  qualityOfficerWiring,
  promiseWiring,
  advanceCompensationWiring,
  outsideGradeWiring,
  courtEnforcementWiring,
  productInjuryWiring,
  certificateWiring,
];
