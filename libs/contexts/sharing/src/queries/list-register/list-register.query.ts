import { Query } from '@nestjs/cqrs';
import { z } from 'zod';
import { CLASSES } from '@law';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import { enterpriseSchema } from '@contexts/enterprises';
import { gradeSchema } from '@contexts/grading';
import { shownEntrySchema } from '@contexts/lists';
import { shownItemSchema } from '@contexts/records';

export const REGISTERS = [
  'enterprises',
  'preferred',
  'honours',
  'revocations',
  'list-entries',
  'adverse-items',
] as const;
export type RegisterName = (typeof REGISTERS)[number];

/** What a register is read from: that of enterprises tells their grades. */
export const viewsOf = (register: RegisterName): readonly [string, ...string[]] => [
  'registers',
  'regions',
  ...(register === 'enterprises' || register === 'preferred' ? ['grades'] : []),
  ...(register === 'enterprises' ? [] : ['lineage']),
];

/** Rows on a page, and the most. */
export const PAGE = 50;
export const LARGEST_PAGE = 200;
/** Up to so many rows are counted. */
export const MOST_COUNTED = 10_000;

const { uscc, name, district, trade, status, soleTrader } = enterpriseSchema.shape;
const ofFirm = {
  district: district.meta({ description: 'District of the firm today.' }),
  trade: trade.meta({ description: 'Trade of the firm today, a class of GB/T 4754.' }),
};
const item = shownItemSchema.omit({ detail: true, persons: true }).extend({
  ...ofFirm,
  programme: z.string().optional().meta({ description: 'Of an honour: the award programme.' }),
  level: z.string().optional().meta({ description: 'Of an honour, where you may see its content.' }),
  round: z.string().optional().meta({ description: 'Round 届 of an honour, where you may see its content.' }),
  severity: z
    .enum(CLASSES)
    .optional()
    .meta({ description: 'Class of an adverse item, where you may see its content.' }),
});

/** What a register tells of each row: a summary; whoever may see more finds it at the record. */
export const lineSchemas = {
  enterprises: z.strictObject({
    uscc,
    name,
    district,
    trade,
    status,
    soleTrader,
    grade: z.strictObject({ state: gradeSchema.shape.state, grade: gradeSchema.shape.grade }),
  }),
  honours: item,
  revocations: item,
  preferred: z.strictObject({
    uscc,
    name,
    district,
    trade,
    because: z
      .array(
        z.strictObject({
          clause: z.string().meta({ description: 'Clause of the adopted rules.' }),
          zh: z.string(),
          en: z.string(),
          source: z.string(),
          record: z.string().optional().meta({ description: 'Id of the honour or the certificate.' }),
          title: z.string().optional(),
          product: z.string().optional().meta({ description: 'Of an honour for one product alone.' }),
          since: z.iso.date().optional(),
          grade: z.string().optional(),
        }),
      )
      .meta({ description: 'Why it is preferred, as far as you may see that.' }),
  }),
  'list-entries': shownEntrySchema.omit({ detail: true, persons: true }).extend(ofFirm),
  'adverse-items': item,
} as const;
export type Line<R extends RegisterName = RegisterName> = z.infer<(typeof lineSchemas)[R]>;

export const registerSchema = (register: RegisterName) =>
  z.strictObject({
    asked: z
      .record(z.string(), z.union([z.string(), z.boolean()]))
      .meta({ description: 'Filters and order of this answer.' }),
    rows: z.array(lineSchemas[register]).meta({ description: 'Summaries of what you may see.' }),
    total: z
      .int()
      .min(0)
      .max(MOST_COUNTED)
      .meta({ description: `How many there are that you may see; counted up to ${MOST_COUNTED}.` }),
    more: z.boolean().meta({ description: 'There are more than `total`.' }),
    next: z.string().optional().meta({ description: 'Send it as `after` for the next page; absent on the last one.' }),
  });

export interface RegisterPage {
  readonly asked: Readonly<Record<string, string | boolean>>;
  readonly rows: readonly Line[];
  readonly total: number;
  readonly more: boolean;
  readonly next?: string | undefined;
}

/** One page of a register, as far as this reader may see it today. */
export class ListRegister extends Query<Answered<RegisterPage>> {
  constructor(
    readonly register: RegisterName,
    readonly asked: {
      readonly filters: Readonly<Record<string, string | boolean | undefined>>;
      readonly order: string;
      readonly limit: number;
      readonly after?: string | undefined;
    },
    readonly by: Caller,
  ) {
    super();
  }
}
