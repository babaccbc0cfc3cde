import type { CreditItem, ItemClass, ListKind, Reading } from '@law';

const common = {
  uscc: '91371502PDY00001XC',
  partyName: '聊城昌润食品有限公司',
  agency: '11371500PDY009014B',
  field: 'market',
  title: '示例',
  status: 'recorded',
  disputed: false,
  restsOn: [],
  sameActAs: [],
} as const;

type More<Own = object> = Partial<Omit<CreditItem, 'kind' | 'reading'>> & Partial<Own>;
interface Check {
  readonly result: 'passed' | 'failed';
  readonly final: boolean;
  readonly again: boolean;
}
interface Entry {
  readonly list: ListKind;
  readonly over: string;
}

const itemOfKind = (kind: string, id: string, decided: string, more: More, read: (item: CreditItem) => Reading) => {
  const item = { ...common, id, kind, dates: { decided }, ...more } as CreditItem;
  return { ...item, reading: read(item) };
};

/**
 * Credit items of an invented firm as disclosure and grading read them, by id and date of the deciding paper; everything
 * else may be given. How kinds of records are really read, their own specs tell.
 */
export const itemOf = {
  penalty: (id: string, decided: string, more: More = {}): CreditItem =>
    itemOfKind(
      'penalty',
      id,
      decided,
      { measures: ['罚款'], ...more },
      ({ dates: { decided: from }, measures = [] }) => ({
        standing: 'adverse',
        deeds: [{ word: 'penalty', by: 'class', from }, ...measures.map((m) => ({ word: `measure.${m}`, from }))],
      }),
    ),
  check: (id: string, decided: string, more: More<Check> = {}): CreditItem => {
    const { result = 'passed', final = true, again = false, ...rest } = more;
    const word = result === 'passed' ? 'check.passed' : again ? 'check.failed-again' : 'check.failed';
    return itemOfKind('check', id, decided, rest, ({ dates }) => ({
      standing: final ? (result === 'passed' ? 'neutral' : 'adverse') : 'not-final-check',
      deeds: final ? [{ word, from: dates.decided }] : [],
      ...(final && result === 'failed' && { class: 'general' as ItemClass }),
    }));
  },
  honour: (id: string, decided: string, more: More<{ readonly level: string }> = {}): CreditItem => {
    const { level = 'city', ...rest } = more;
    return itemOfKind('honour', id, decided, rest, ({ dates, withdrawn }) => {
      const given = { word: `honour.${level}`, from: dates.decided, ...(withdrawn && { until: withdrawn.on }) };
      if (!withdrawn?.forFraud)
        return { standing: 'neutral', deeds: [given], ...(withdrawn && { over: withdrawn.on }) };
      const revoked = { word: 'honour.revoked-for-fraud', from: withdrawn.on };
      return { standing: 'adverse', class: 'serious', clocks: { decided: withdrawn.on }, deeds: [given, revoked] };
    });
  },
  listing: (id: string, decided: string, more: More<Entry> = {}): CreditItem => {
    const { list = 'serious', over, ...rest } = more;
    return itemOfKind('listing', id, decided, { list, ...rest }, ({ dates }) => ({
      standing: list === 'watch' ? 'watch' : 'adverse',
      deeds: list === 'watch' ? [] : [{ word: `listing.${list}`, from: dates.decided }],
      ...(list === 'serious' && { class: 'serious' as ItemClass }),
      clocks: { ...dates, actEnd: dates.actEnd ?? dates.decided },
      ...(over && { over }),
    }));
  },
};
