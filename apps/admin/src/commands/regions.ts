import { RegisterRegion, SucceedRegion } from '@contexts/agencies';
import type { AdminCommand } from '../admin-command';
import type { Section } from '../files/read-entries';
import { RegionBody, RegionSuccessionBody } from './bodies';
import { registerEntries } from './register-entries';

const regions: Section<RegisterRegion['data']> = {
  list: 'regions',
  body: RegionBody,
  about: ({ code }) => code,
  command: (body, by) => new RegisterRegion({ ...body }, by),
};
const successions: Section<SucceedRegion['data']> = {
  list: 'successions',
  body: RegionSuccessionBody,
  about: ({ code, successor }) => `${code} → ${successor}`,
  command: (body, by) => new SucceedRegion({ ...body }, by),
};

/** Regions in the order in which they lie in each other, then what became of them. */
export const registerRegions: AdminCommand = {
  name: 'register',
  arguments: '<file.json>',
  description: '登记地区及其沿革 / register regions and what became of them',
  run: (context) => registerEntries(context, [regions, successions]),
};
