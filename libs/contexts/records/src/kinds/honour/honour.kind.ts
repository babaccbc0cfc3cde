import { changed } from '../../rules/values.rule';
import type { RecordKind } from '../record.kind';
import { type AwardProgramme, barProblem, programmeProblem } from './award-programme.rule';
import { evolveHonourItem, HONOUR_DEEDS, type HonourItem, readHonour } from './honour-item.rule';
import { honourEvents } from './honour.events';

/** What the rules on honours need of the outside. */
export interface HonourFacts {
  /** Adopted rows of its programme. */
  readonly programmes: readonly AwardProgramme[];
  /** An earlier award of this programme was withdrawn from the holder for fraud. */
  readonly holderBarred: boolean;
  /** Whether such a bar has passed to the holder by a merger is for the office to decide. */
  readonly barUndecided?: boolean | undefined;
}

/** Honour or award 荣誉、奖项. */
export const honour = {
  kind: 'honour',
  name: { zh: '荣誉', en: 'honour' },
  section: 'honours',
  events: honourEvents,
  recorded: honourEvents.HonourRecorded,
  corrected: honourEvents.HonourCorrected,
  learnable: ['actEnd', 'found', 'served', 'published'],
  deeds: HONOUR_DEEDS,
  evolve: evolveHonourItem,
  read: readHonour,
  body: (body, { type, data }) => {
    if (type === 'HonourRevoked') return { ...body, withdrawalReason: (data as { readonly reason: string }).reason };
    return type === 'HonourRevocationAnnulled' ? changed(body, { withdrawalReason: null }) : body;
  },
  contentProblem: (item, _, { programmes }) =>
    programmeProblem(programmes, { level: item.level, field: item.field, givenOn: item.dates.decided }),
  forceProblem: barProblem,
} as const satisfies RecordKind<typeof honourEvents, HonourItem, HonourFacts>;
