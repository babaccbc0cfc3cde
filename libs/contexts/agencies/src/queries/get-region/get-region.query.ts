import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import { regionSchema } from '../../rules/region.rule';

export const regionInLineageSchema = regionSchema.extend({
  lineage: z.array(z.string()).meta({
    description: 'Its own code first, then those of all that took its place and of all regions these lie in.',
  }),
});
export type RegionInLineage = z.infer<typeof regionInLineageSchema>;

/** A region of the register, current; undefined where nobody knows the code. */
export class GetRegion extends Query<RegionInLineage | undefined> {
  constructor(readonly code: string) {
    super();
  }
}
