import type { DemoClient } from '@platform/identity';
import { DEMO_AGENCIES, DEMO_OFFICE, type DemoAgency } from './agencies';
import { pdyCode } from './codes';
import { DEMO_FIRMS, type DemoFirm } from './firms';

/** Code of a demo agency: a bank is an enterprise, all others are organs 机关. */
export const codeOfAgency = ({ kind, number }: Pick<DemoAgency, 'kind' | 'number'>): string =>
  pdyCode(kind === 'bank' ? '91' : '11', '371500', number);

export const codeOfFirm = ({ name, district, number }: DemoFirm): string =>
  pdyCode(name.endsWith('合作社') ? '93' : '91', district, number);

const firm = DEMO_FIRMS[0] as DemoFirm;

/** Demo secrets are no secrets: whoever reaches the demo may be anybody in it. */
const client = (
  id: string,
  role: DemoClient['role'],
  whom: Pick<DemoClient, 'agency' | 'enterprise'> = {},
): DemoClient => ({ id, secret: `demo-${id}`, role, ...whom });

/** Everybody one can be in the demo city. */
export const demoClients: readonly DemoClient[] = [
  ...[DEMO_OFFICE, ...DEMO_AGENCIES].map((agency) => client(agency.key, agency.kind, { agency: codeOfAgency(agency) })),
  client('regulator', 'regulator', { agency: codeOfAgency(DEMO_AGENCIES[0] as DemoAgency) }),
  client('enterprise', 'enterprise', { enterprise: codeOfFirm(firm) }),
  client('auditor', 'auditor'),
  client('operator', 'operator'),
];
