import { z } from 'zod';
import {
  type CreditItem,
  type DisputeShown,
  disputeShownSchema,
  FIELDS,
  type Levels,
  type Origin,
  originSchema,
} from '@law';
import { dateSchema, personSchema } from '../events/fields.events';
import { kindOf } from '../kinds/record-kinds.rule';
import { fiveDates } from './dates.rule';
import { PERSONS } from './persons.rule';
import type { RecordBody } from '../kinds/record.kind';

const readDate = z.strictObject({
  date: dateSchema,
  assumed: z.boolean().meta({ description: 'True where nobody has told it and another date stands in.' }),
});

const revisionSchema = z
  .int()
  .meta({ description: 'Of the record as told here: send it as If-Match, in quotes, with what you do about it.' });

/** A record as a reader sees it: `detail` only where the reader may see more than the summary. */
export const shownItemSchema = z.strictObject({
  id: z.string(),
  kind: z.string().meta({ description: 'penalty, check, honour …' }),
  kindName: z.strictObject({ zh: z.string(), en: z.string() }),
  uscc: z.string(),
  partyName: z.string(),
  origin: originSchema.optional(),
  agency: z.strictObject({ uscc: z.string(), name: z.string().meta({ description: 'As in the paper.' }) }),
  field: z.enum(FIELDS),
  title: z.string(),
  number: z.string().optional(),
  decided: dateSchema.meta({ description: 'Date of the deciding paper.' }),
  status: z.enum(['pending', 'recorded', 'annulled']),
  disputed: z.boolean().meta({ description: 'The enterprise disputes it 异议.' }),
  recordedAt: z.string().meta({ description: 'When the registry learnt it.' }),
  withdrawn: z
    .strictObject({
      on: dateSchema.meta({ description: 'Date of the paper that withdrew it.' }),
      forFraud: z.boolean().meta({ description: 'For fraud 弄虚作假: its holder may never apply for it again.' }),
      number: z.string().optional(),
      reason: z.string().optional().meta({ description: 'Only where the detail is shown.' }),
    })
    .optional()
    .meta({ description: 'Of an honour or the like that was withdrawn 撤销: it is none any more.' }),
  repaired: z
    .strictObject({
      on: dateSchema.meta({ description: 'Date of the deciding paper.' }),
      number: z.string(),
      authority: z.string(),
    })
    .optional()
    .meta({ description: 'Repaired 信用修复; only auditors are still shown it.' }),
  levels: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'What dated scales make of its size: `{ "accident": "较大" }`.' }),
  publicUntil: dateSchema.optional().meta({ description: 'First day on which it is no longer public.' }),
  detail: z
    .strictObject({
      dates: z.record(z.string(), readDate),
      content: z.record(z.string(), z.unknown()).meta({ description: 'All fields of the paper; amounts in fen.' }),
      dispute: disputeShownSchema.optional(),
      duties: z
        .strictObject({
          fulfilled: z.boolean(),
          on: dateSchema.meta({ description: 'Day on which this held.' }),
        })
        .optional()
        .meta({ description: 'What was last reported of its duties; absent = nobody has reported.' }),
      legalEnd: dateSchema.optional().meta({ description: 'First day on which it is as if never recorded.' }),
      revision: revisionSchema,
    })
    .optional(),
  persons: z
    .strictObject({
      representative: personSchema.optional(),
      operator: personSchema.optional(),
      officer: personSchema.optional(),
    })
    .optional()
    .meta({ description: 'Only for the recording agency and the enterprise itself.' }),
});
export type ShownItem = z.infer<typeof shownItemSchema>;

/** A row of the archive together with what the matrix grants of it. */
export interface GrantedRow {
  readonly item: CreditItem;
  readonly body: RecordBody;
  readonly levels: Levels;
  readonly dispute: DisputeShown | null;
  readonly publicUntil: string | null;
  readonly legalEnd: string | null;
  /** Of its stream. */
  readonly revision: string;
  readonly recordedAt: string;
  readonly mask: 'full' | 'summary' | 'sealed';
  /** Of what an enterprise took over. */
  readonly origin?: Origin | null | undefined;
}

/** Fields of a body that stand elsewhere in the answer, or that nobody but their record needs. */
const ELSEWHERE = ['uscc', 'partyName', 'agency', 'agencyName', 'field', 'pending', 'dates', 'withdrawalReason'];

const contentOf = (body: RecordBody): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([key]) => ![...ELSEWHERE, ...PERSONS].includes(key)));

const withdrawalOf = (item: CreditItem, reason: unknown): ShownItem['withdrawn'] =>
  item.withdrawn ? { ...item.withdrawn, ...(typeof reason === 'string' && { reason }) } : undefined;

const dutiesOf = (item: CreditItem): { fulfilled: boolean; on: string } | undefined => {
  const last = item.duties?.at(-1);
  return last && { fulfilled: last.fulfilled, on: last.on };
};

/** What a reader sees of a row; persons are added by who may open them. */
export const shownItem = ({ item, body, levels, dispute, mask, ...row }: GrantedRow): ShownItem => {
  const withdrawn = withdrawalOf(item, mask === 'summary' ? undefined : body.withdrawalReason);
  const duties = dutiesOf(item);
  return {
    id: item.id,
    kind: item.kind,
    kindName: kindOf(item).name,
    uscc: item.uscc,
    partyName: item.partyName,
    ...(row.origin && { origin: row.origin }),
    agency: { uscc: item.agency, name: String(body.agencyName) },
    field: item.field,
    title: item.title,
    ...(item.number && { number: item.number }),
    decided: item.dates.decided,
    status: item.status,
    disputed: item.disputed,
    recordedAt: row.recordedAt,
    ...(withdrawn && { withdrawn }),
    ...(item.repaired && { repaired: item.repaired }),
    ...(Object.keys(levels).length > 0 && { levels }),
    ...(row.publicUntil && { publicUntil: row.publicUntil }),
    ...(mask !== 'summary' && {
      detail: {
        dates: fiveDates(item.dates),
        content: contentOf(body),
        ...(dispute && { dispute }),
        ...(duties && { duties }),
        ...(row.legalEnd && { legalEnd: row.legalEnd }),
        revision: Number(row.revision),
      },
    }),
  };
};
