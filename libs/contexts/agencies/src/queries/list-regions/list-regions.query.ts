import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import { regionSchema } from '../../rules/region.rule';

export const listedRegionsSchema = z.strictObject({ regions: z.array(regionSchema) });
export type ListedRegions = z.infer<typeof listedRegionsSchema>;

/** The register of regions: a city has a few dozen. */
export class ListRegions extends Query<ListedRegions> {}
