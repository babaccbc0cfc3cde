import { RegisterAgency, type Registration, SucceedAgencies } from '@contexts/agencies';
import type { AdminCommand } from '../admin-command';
import type { Section } from '../files/read-entries';
import { AgencyBody, AgencySuccessionBody } from './bodies';
import { registerEntries } from './register-entries';

type Given = Omit<Registration, 'shortNames' | 'regions'> & Partial<Pick<Registration, 'shortNames' | 'regions'>>;

const agencies: Section<Given> = {
  list: 'agencies',
  body: AgencyBody,
  about: ({ uscc, name }) => `${uscc} ${name}`,
  command: ({ shortNames = [], regions = [], ...body }, by) => new RegisterAgency({ ...body, shortNames, regions }, by),
};
const successions: Section<SucceedAgencies['data']> = {
  list: 'successions',
  body: AgencySuccessionBody,
  about: ({ uscc, predecessors }) => `${predecessors.join('、')} → ${uscc}`,
  command: (body, by) => new SucceedAgencies({ ...body }, by),
};

/** Agencies, banks and offices, superiors first, then who took over from whom. */
export const registerAgencies: AdminCommand = {
  name: 'register',
  arguments: '<file.json>',
  description: '登记机关、银行、税务、采购及承继关系 / register agencies, banks, offices and their successions',
  run: (context) => registerEntries(context, [agencies, successions]),
};
