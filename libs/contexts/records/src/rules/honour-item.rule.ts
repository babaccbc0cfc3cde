import { evolveWith } from '@platform/kernel';
import type { HonourItem } from '@law';
import type { honourEvents } from '../events/honour.events';
import { changed } from './values.rule';
import { type Item, opened } from './opened.rule';

const ofHonour = (item: Item, change: (item: HonourItem) => HonourItem): Item =>
  item?.kind === 'honour' ? change(item) : item;

/** A withdrawn honour never goes by the bare name of the award. */
const titleOf = (name: string, withdrawn: HonourItem['withdrawn']): string =>
  withdrawn ? `撤销${name}${withdrawn.forFraud ? '（弄虚作假）' : ''}` : name;

const retitled = (item: HonourItem): HonourItem => ({ ...item, title: titleOf(item.programmeName, item.withdrawn) });

export const evolveHonourItem = evolveWith<typeof honourEvents, Item>({
  HonourRecorded: (_, data, fact) => ({
    ...opened(data, fact),
    kind: 'honour',
    title: data.programmeName,
    ...(data.number && { number: data.number }),
    dates: { decided: data.givenOn },
    programme: data.programme,
    programmeName: data.programmeName,
    level: data.level,
    ...(data.round && { round: data.round }),
    ...(data.product && { product: data.product }),
  }),
  HonourCorrected: (before, { partyName, programmeName, level, givenOn, number }) =>
    ofHonour(before, (item) =>
      retitled(
        changed<HonourItem>(item, {
          partyName,
          programmeName,
          level,
          number,
          dates: givenOn ? { ...item.dates, decided: givenOn } : undefined,
        }),
      ),
    ),
  HonourRevoked: (before, { forFraud, paper }) =>
    ofHonour(before, (item) => retitled({ ...item, withdrawn: { on: paper.date, forFraud, number: paper.number } })),
  HonourRevocationAnnulled: (before) =>
    ofHonour(before, (item) => retitled(changed<HonourItem>(item, { withdrawn: null }))),
});
