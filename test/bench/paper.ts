import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type Caller,
  type Command,
  type Decide,
  accept,
  defineEvents,
  event,
  evolveWith,
  personal,
  type Stream,
} from '@platform/kernel';

/** One small fact: about 490 bytes of canonical JSON; no personal field is filled, though it may be. */
export const paperEvents = defineEvents({
  PaperRecorded: event({
    summary: 'A paper is recorded.',
    schema: z.strictObject({
      agency: z.string(),
      party: z.string(),
      number: z.string(),
      decidedOn: z.iso.date(),
      fineYuan: z.int(),
      kinds: z.array(z.string()),
      basis: z.string(),
      facts: z.string(),
      person: personal(z.strictObject({ name: z.string(), idNumber: z.string() })).optional(),
    }),
  }),
});

type Paper = z.output<(typeof paperEvents)['PaperRecorded']['definition']['schema']>;

let serial = 0;

export const paper = (): Paper => ({
  agency: '11371500004312345X',
  party: '91371502PDY00001XC',
  number: `聊市监处罚〔2026〕${++serial}号`,
  decidedOn: '2026-03-02',
  fineYuan: 20_000,
  kinds: ['fine', 'confiscation'],
  basis: 'Product Quality Law, article 49',
  facts: 'Products that do not meet the standard were made and sold; '.repeat(4).slice(0, 225),
});

export const paperStream: Stream<{ recorded: boolean }> = {
  name: (id) => `bench.paper-11371500004312345X-2026-${id.replaceAll('-', '')}`,
  initial: { recorded: false },
  evolve: evolveWith<typeof paperEvents, { recorded: boolean }>({ PaperRecorded: () => ({ recorded: true }) }),
};

export class RecordPaper implements Command {
  constructor(
    readonly data: Paper,
    readonly by: Caller,
  ) {}
}

export const recordPaper: Decide<RecordPaper, { recorded: boolean }> = ({ data }, { recorded }, { today }) =>
  recorded ? accept() : accept(paperEvents.PaperRecorded(data, today));

export const newId = (): string => randomUUID();

export const caller = (): Caller => ({
  subject: 'bench-clerk',
  role: 'regulator',
  agency: '11371500004312345X',
  correlationId: 'bench',
  idempotencyKey: newId(),
});
