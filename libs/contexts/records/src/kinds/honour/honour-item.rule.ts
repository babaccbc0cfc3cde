import { evolveWith } from '@platform/kernel';
import type { CreditItem, Reading } from '@law';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import { HONOUR_LEVELS, type honourEvents } from './honour.events';

/** Honour or award 荣誉、奖项. `decided` = the day it was given. */
export interface HonourItem extends CreditItem {
  readonly kind: 'honour';
  readonly programme: string;
  /** Its name for people; `title` is made of it. */
  readonly programmeName: string;
  readonly level: (typeof HONOUR_LEVELS)[number];
  readonly round?: string | undefined;
  readonly product?: string | undefined;
}

type Given = Unread<HonourItem>;

/** A withdrawn honour never goes by the bare name of the award. */
const titleOf = (name: string, withdrawn: HonourItem['withdrawn']): string =>
  withdrawn ? `撤销${name}${withdrawn.forFraud ? '（弄虚作假）' : ''}` : name;

const retitled = (item: Given): Given => ({ ...item, title: titleOf(item.programmeName, item.withdrawn) });

export const evolveHonourItem = evolveWith<typeof honourEvents, Given | undefined>({
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
  HonourCorrected: (item, { partyName, programmeName, level, givenOn, number }) => {
    if (!item) return item;
    const dates = givenOn ? { ...item.dates, decided: givenOn } : undefined;
    return retitled(changed<Given>(item, { partyName, programmeName, level, number, dates }));
  },
  HonourRevoked: (item, { forFraud, paper }) =>
    item && retitled({ ...item, withdrawn: { on: paper.date, forFraud, number: paper.number } }),
  // A repair was one of this withdrawal: another one is not repaired by it.
  HonourRevocationAnnulled: (item) => item && retitled(changed<Given>(item, { withdrawn: null, repaired: null })),
  // Who may apply is no part of the credit item.
  AwardBarDecided: (item) => item,
});

/** Withdrawn for fraud it is an adverse item of class serious, whose clocks start at the paper that withdrew it. */
export const readHonour = ({ dates, level, withdrawn }: Given): Reading => {
  const given = { word: `honour.${level}`, from: dates.decided, ...(withdrawn && { until: withdrawn.on }) };
  if (!withdrawn?.forFraud) return { standing: 'neutral', deeds: [given], ...(withdrawn && { over: withdrawn.on }) };
  return {
    standing: 'adverse',
    class: 'serious',
    clocks: { ...(dates.actEnd && { actEnd: dates.actEnd }), decided: withdrawn.on },
    deeds: [given, { word: 'honour.revoked-for-fraud', from: withdrawn.on }],
  };
};

export const HONOUR_DEEDS: readonly string[] = [
  ...HONOUR_LEVELS.map((level) => `honour.${level}`),
  'honour.revoked-for-fraud',
];

export const isHonour = (item: CreditItem | undefined): item is HonourItem => item?.kind === 'honour';
