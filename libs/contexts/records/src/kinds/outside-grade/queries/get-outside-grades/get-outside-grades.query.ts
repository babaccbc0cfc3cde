import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { shownItemSchema } from '../../../../rules/shown-item.rule';

export const outsideGradesNowSchema = z.strictObject({
  uscc: z.string().meta({ description: 'Unified social credit code 统一社会信用代码.' }),
  on: z.iso.date().meta({ description: 'Shanghai day on which this was told.' }),
  grades: z.array(shownItemSchema).meta({ description: 'Of each scheme the latest grade that this reader may see.' }),
});
export type OutsideGradesNow = z.infer<typeof outsideGradesNowSchema>;

/** The grades that other agencies gave an enterprise and that hold today. */
export class GetOutsideGrades extends Query<Answered<OutsideGradesNow>> {
  constructor(
    readonly uscc: string,
    readonly by: Caller,
  ) {
    super();
  }
}
