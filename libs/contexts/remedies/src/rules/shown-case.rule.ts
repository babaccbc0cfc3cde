import { z } from 'zod';
import { type CreditItem, DISPUTE_GROUNDS, DISPUTE_OUTCOMES } from '@law';
import { LAPSE_REASONS } from '../events/dispute-case.events';
import { isLate } from './case-clock.rule';
import { type CaseKey, caseIdOf } from './case-id.rule';

const date = z.iso.date();
const organisation = z.strictObject({ uscc: z.string(), name: z.string().optional() });

/** A case as the agency that must answer and the enterprise see it. */
export const shownCaseSchema = z.strictObject({
  id: z.string(),
  uscc: z.string().meta({ description: 'The enterprise that disputes.' }),
  item: z
    .strictObject({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      number: z.string().optional(),
      partyName: z.string(),
    })
    .meta({ description: 'What is disputed: a record, or an entry on a list (`listing`).' }),
  agency: organisation.meta({ description: 'Who must answer today; it or a predecessor recorded the item.' }),
  ground: z.enum(DISPUTE_GROUNDS).meta({ description: '异议, 行政复议, 行政诉讼. Only an objection has a clock.' }),
  text: z.string().meta({ description: 'What the enterprise says.' }),
  openedOn: date.meta({ description: 'The clock begins; this day is not counted.' }),
  dueOn: date.optional().meta({ description: 'Answered by then at the latest; absent where no clock runs.' }),
  provisional: z.boolean().meta({ description: 'The calendar of that year is not known yet: the day may change.' }),
  late: z.boolean().meta({ description: 'Not answered by then, or answered later.' }),
  help: z
    .strictObject({ body: z.string(), reason: z.string() })
    .optional()
    .meta({ description: 'Another body must help to find out: the longer term holds.' }),
  state: z.enum(['open', 'answered', 'lapsed']),
  closedOn: date.optional(),
  outcome: z
    .enum(DISPUTE_OUTCOMES)
    .optional()
    .meta({ description: 'Corrected, confirmed, or undetermined: both texts and the mark stay.' }),
  answer: z.string().optional().meta({ description: 'What was answered.' }),
  lapsed: z
    .enum(LAPSE_REASONS)
    .optional()
    .meta({ description: 'Nothing was left to answer: the item was annulled, ended or repaired.' }),
});
export type ShownCase = z.infer<typeof shownCaseSchema>;

/** A row of the cases with its item. */
export interface CaseRow extends CaseKey {
  readonly uscc: string;
  readonly ground: ShownCase['ground'];
  readonly text: string;
  readonly openedOn: string;
  readonly help: ShownCase['help'] | null;
  /** `infinity` where no clock runs. */
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly closedOn: string | null;
  readonly outcome: ShownCase['outcome'] | null;
  readonly answer: string | null;
  readonly lapsed: ShownCase['lapsed'] | null;
  readonly item: Pick<CreditItem, 'id' | 'kind' | 'title' | 'number' | 'partyName' | 'agency'>;
}

/** What is shown of a row on a day; `agency` = who must answer then. */
export const shownCase = (row: CaseRow, agency: ShownCase['agency'], today: string): ShownCase => {
  const { item, ground, text, uscc, openedOn, provisional, help, closedOn, outcome, answer, lapsed } = row;
  const dueOn = row.dueOn === 'infinity' ? undefined : row.dueOn;
  const { id, kind, title, number, partyName } = item;
  return {
    id: caseIdOf(row),
    uscc,
    item: { id, kind, title, ...(number && { number }), partyName },
    agency,
    ground,
    text,
    openedOn,
    ...(dueOn && { dueOn }),
    provisional,
    late: isLate(dueOn, closedOn ?? undefined, today),
    ...(help && { help }),
    state: closedOn === null ? 'open' : lapsed === null ? 'answered' : 'lapsed',
    ...(closedOn && { closedOn }),
    ...(outcome && { outcome }),
    ...(answer && { answer }),
    ...(lapsed && { lapsed }),
  };
};
