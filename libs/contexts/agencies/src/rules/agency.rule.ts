import { z } from 'zod';
import { FIELDS } from '@law';
import { isWithin } from '@platform/calendar';

/** What an agency is to the registry; the role its people act in. */
export const AGENCY_KINDS = ['regulator', 'city-office', 'award-office', 'bank', 'tax-office', 'procurement'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** A recorder reads too. */
export const CAPACITIES = ['recorder', 'reader'] as const;
export const LEVELS = ['county', 'city', 'province', 'state'] as const;

/** Half-open: `until` is the first day no longer. */
const dated = { from: z.iso.date(), until: z.iso.date().optional() };

/** An agency, bank or office as the register has it today, its past included. */
export const agencySchema = z.strictObject({
  uscc: z.string(),
  kind: z.enum(AGENCY_KINDS),
  capacity: z.enum(CAPACITIES),
  level: z.enum(LEVELS),
  names: z.array(
    z.strictObject({
      name: z.string(),
      short: z.boolean().meta({ description: 'A short name 简称, as papers use it.' }),
      ...dated,
    }),
  ),
  fields: z.array(z.strictObject({ field: z.enum(FIELDS), ...dated })),
  regions: z
    .array(z.strictObject({ region: z.string(), ...dated }))
    .meta({ description: 'Regions it is competent in; none ever = everywhere.' }),
  superior: z.string().optional().meta({ description: 'Code of its one superior 上级机关.' }),
  ...dated,
  predecessors: z.array(z.string()).meta({ description: 'Codes of the agencies it took over from.' }),
  successor: z.string().optional().meta({ description: 'Code of the agency that took over.' }),
  confirmsBySecondPerson: z.boolean().meta({ description: 'A second person must confirm what it records.' }),
});
export type Agency = z.infer<typeof agencySchema>;

/** An agency together with those before and after it. */
export const agencyInChainSchema = agencySchema.extend({
  revision: z
    .int()
    .meta({ description: 'Of the agency as told here: send it as If-Match, in quotes, with what you do about it.' }),
  name: z.string().meta({ description: "Today's name, or the last one." }),
  forebears: z.array(z.string()).meta({ description: 'Codes of all it took over from, also over several steps.' }),
  heirs: z.array(z.string()).meta({ description: 'Codes of all that took over, one after the other.' }),
  superiors: z
    .array(z.string())
    .meta({ description: 'Code of the superior of the agency now in charge, and its heirs.' }),
  keyAuthority: z.string().meta({
    description:
      'Code that stands for the whole chain in natural keys: formed by the last merger of several, else the first.',
  }),
});
export type AgencyInChain = z.infer<typeof agencyInChainSchema>;

/** Full name on a day; before its first day the first, after its last day the last. */
export const nameOn = ({ names }: Pick<Agency, 'names'>, day: string): string => {
  const full = names.filter(({ short }) => !short);
  const begun = full.filter(({ from }) => from <= day);
  return (begun.at(-1) ?? full[0])?.name ?? '';
};

export const isInForce = ({ from, until }: Pick<Agency, 'from' | 'until'>, day: string): boolean =>
  isWithin(day, from, until);

/** Code of the agency a stream is about. */
export const agencyOfStream = (stream: string): string => stream.slice('agencies.agency-'.length);
