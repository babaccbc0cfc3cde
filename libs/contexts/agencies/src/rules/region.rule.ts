import { z } from 'zod';

/** Codes of regions: six digits of GB/T 2260, or a local code beside them. */
export const REGION_CODE = /^\d{4}(\d{2}|-[A-Z0-9]{1,8})$/;

export const regionSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  within: z.string().optional().meta({ description: 'Code of the region it lies in.' }),
  local: z.boolean().meta({ description: "The code is the city's own, the nation has none." }),
  from: z.iso.date(),
  until: z.iso.date().optional().meta({ description: 'First day on which it is no longer.' }),
  successor: z.string().optional().meta({ description: 'Code of the region that took its place.' }),
  source: z.string().optional(),
});
export type RegisteredRegion = z.infer<typeof regionSchema>;

/** Code of the region a stream is about. */
export const regionOfStream = (stream: string): string => stream.slice('agencies.region-'.length);
