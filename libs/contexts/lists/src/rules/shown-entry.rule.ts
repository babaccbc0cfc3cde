import { z } from 'zod';
import {
  type DisputeShown,
  disputeShownSchema,
  FIELDS,
  LIST_KINDS,
  type ListKind,
  type Origin,
  originSchema,
} from '@law';
import { personSchema } from '../events/listing.events';
import type { EntryBody } from './entry-body.rule';
import { LIST_TITLES, type ListingItem } from './listing-item.rule';
import { PERSONS } from './persons.rule';

const date = z.iso.date();

/** An entry as a reader sees it: `detail` only where the reader may see more than the summary. */
export const shownEntrySchema = z.strictObject({
  id: z.string(),
  kind: z.literal('listing'),
  list: z.enum(LIST_KINDS),
  listName: z.strictObject({ zh: z.string(), en: z.string() }),
  uscc: z.string(),
  partyName: z.string(),
  origin: originSchema.optional(),
  agency: z.strictObject({ uscc: z.string(), name: z.string().meta({ description: 'As in the paper.' }) }),
  field: z.enum(FIELDS),
  title: z.string(),
  number: z.string().optional(),
  grounds: z.string().meta({ description: '列入事由' }),
  legalBasis: z.string().optional().meta({ description: '列入依据' }),
  listedOn: date,
  until: date.optional().meta({ description: 'Last day of its term; absent = until ended.' }),
  endedOn: date.optional().meta({ description: 'First day on which it was ended before its term.' }),
  status: z
    .enum(['pending', 'recorded', 'annulled'])
    .meta({ description: 'Pending: a second person of the agency must confirm it; only the agency sees it.' }),
  disputed: z.boolean().meta({ description: 'The enterprise disputes it 异议.' }),
  recordedAt: z.string().meta({ description: 'When the registry learnt it.' }),
  publicUntil: date.optional().meta({ description: 'First day on which it is no longer public.' }),
  detail: z
    .strictObject({
      content: z.record(z.string(), z.unknown()).meta({ description: 'All fields of the entry.' }),
      dispute: disputeShownSchema.optional(),
      legalEnd: date.optional().meta({ description: 'First day on which it is as if never recorded.' }),
      revision: z
        .int()
        .meta({ description: 'Of the entry as told here: send it as If-Match, in quotes, with what you do about it.' }),
    })
    .optional(),
  persons: z
    .strictObject({ representative: personSchema.optional(), controller: personSchema.optional() })
    .optional()
    .meta({
      description: 'Only for agencies with a measure to apply, agencies of the field, and the enterprise itself.',
    }),
});
export type ShownEntry = z.infer<typeof shownEntrySchema>;

/** Entries of one enterprise, newest first: of each list so many, and how many more there are of it. */
export interface ShownEntries {
  readonly shown: ShownEntry[];
  readonly leftOut: Readonly<Record<ListKind, number>>;
}

/** A row together with what the matrix grants of it. */
export interface GrantedEntry {
  readonly item: ListingItem;
  readonly body: EntryBody;
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

/** Fields of a body that stand elsewhere in the answer. */
const ELSEWHERE: readonly string[] = [
  ...PERSONS,
  'list',
  'uscc',
  'partyName',
  'agency',
  'agencyName',
  'field',
  'number',
  'grounds',
  'legalBasis',
  'listedOn',
  'until',
  'pending',
];

/** What a reader sees of a row; persons are added by who may open them. */
export const shownEntry = ({ item, body, dispute, mask, ...row }: GrantedEntry): ShownEntry => ({
  id: item.id,
  kind: 'listing',
  list: item.list,
  listName: LIST_TITLES[item.list],
  uscc: item.uscc,
  partyName: item.partyName,
  ...(row.origin && { origin: row.origin }),
  agency: { uscc: item.agency, name: String(body.agencyName) },
  field: item.field,
  title: item.title,
  ...(item.number && { number: item.number }),
  grounds: String(body.grounds),
  ...(item.legalBasis && { legalBasis: item.legalBasis }),
  listedOn: item.dates.decided,
  ...(item.until && { until: item.until }),
  ...(item.ended && { endedOn: item.ended }),
  status: item.status,
  disputed: item.disputed,
  recordedAt: row.recordedAt,
  ...(row.publicUntil && { publicUntil: row.publicUntil }),
  ...(mask !== 'summary' && {
    detail: {
      content: Object.fromEntries(Object.entries(body).filter(([key]) => !ELSEWHERE.includes(key))),
      ...(dispute && { dispute }),
      ...(row.legalEnd && { legalEnd: row.legalEnd }),
      revision: Number(row.revision),
    },
  }),
});
