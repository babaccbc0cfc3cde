import type { Fact } from '@platform/kernel';
import type { CreditItem } from '@law';
import type { z } from 'zod';
import type { recordedShape } from '../events/fields.events';

export type Item = CreditItem | undefined;

const STREAM_PREFIX = 'records.';

/** Id of the item a stream of this context holds: the part of its name after the context. */
export const itemIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
/** The stream that holds an item. */
export const recordStreamOf = (itemId: string): string => `${STREAM_PREFIX}${itemId}`;

type Recorded = z.output<z.ZodObject<typeof recordedShape>>;

/** What the items of all kinds have in common when they are first recorded. */
export const opened = ({ uscc, partyName, agency, field, restsOn, sameActAs, pending }: Recorded, fact: Fact) => ({
  id: itemIdOf(fact.stream),
  uscc,
  partyName,
  agency,
  field,
  status: pending ? ('pending' as const) : ('recorded' as const),
  disputed: false,
  restsOn,
  sameActAs,
});
