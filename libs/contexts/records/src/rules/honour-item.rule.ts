import { evolveWith } from '@platform/kernel';
import type { HonourItem } from '@law';
import type { honourEvents } from '../events/honour.events';
import { changed } from './values.rule';
import { type Item, opened } from './opened.rule';

const ofHonour = (item: Item, change: (item: HonourItem) => HonourItem): Item =>
  item?.kind === 'honour' ? change(item) : item;

export const evolveHonourItem = evolveWith<typeof honourEvents, Item>({
  HonourRecorded: (_, data, fact) => ({
    ...opened(data, fact),
    kind: 'honour',
    title: data.programmeName,
    ...(data.number && { number: data.number }),
    dates: { decided: data.givenOn },
    programme: data.programme,
    level: data.level,
    ...(data.round && { round: data.round }),
    ...(data.product && { product: data.product }),
  }),
  HonourCorrected: (before, { partyName, programmeName, level, givenOn, number }) =>
    ofHonour(before, (item) =>
      changed<HonourItem>(item, {
        partyName,
        title: programmeName,
        level,
        number,
        dates: givenOn ? { ...item.dates, decided: givenOn } : undefined,
      }),
    ),
  HonourRevoked: (before, { forFraud, paper }) =>
    ofHonour(before, (item) => ({ ...item, withdrawn: { on: paper.date, forFraud, number: paper.number } })),
  HonourRevocationAnnulled: (before) => ofHonour(before, (item) => changed<HonourItem>(item, { withdrawn: null })),
});
