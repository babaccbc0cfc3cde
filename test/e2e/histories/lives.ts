import fc from 'fast-check';
import { addDays, SystemClock } from '@platform/calendar';

const today = new SystemClock().today();
const year = today.slice(0, 4);
const ago = (most: number, least = 1): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((days) => addDays(today, -days));
const paper = fc.record({
  number: fc.integer({ min: 1, max: 3 }).map((n) => `聊演撤〔${year}〕${n}号`),
  date: ago(9),
});
const reason = fc.constant('书写有误');

/** Something that is done about one record, by whom; its id stands for `:id`. */
export interface Act {
  readonly as: string;
  readonly target: string;
  readonly body: object;
}

/** One record or entry, from its recording on; what becomes of it depends on no other. */
export interface Life {
  readonly kind: Kind;
  readonly opening: Act;
  readonly later: readonly Act[];
}

/** What can happen to a thing: the end of the path and the body of the request. */
type Steps = Readonly<Record<string, fc.Arbitrary<object>>>;

const annul = fc.record({ ground: fc.constantFrom('authority', 'court'), reason, paper });
const ofRecords: Steps = {
  annul,
  reinstate: fc.record({ ground: fc.constant('authority'), reason, paper }),
  correct: fc.record({ reason, values: fc.record({ remark: fc.constantFrom('一', '二') }) }),
  complete: fc.record({ dates: fc.record({ published: ago(9) }) }),
  repair: fc.record({ authority: fc.constant('山东省市场监督管理局'), paper }),
};

const lifeOf = (of: { as: string; at: string; under?: string }, body: fc.Arbitrary<object>, steps: Steps) => {
  const { as, at, under = '/v1/records' } = of;
  const step = fc.oneof(
    ...Object.entries(steps).map(([name, given]) =>
      given.map((sent): Act => ({ as, target: `${under}/:id/${name}`, body: sent })),
    ),
  );
  return fc.record({
    opening: body.map((sent): Act => ({ as, target: at, body: sent })),
    later: fc.array(step, { maxLength: 4 }),
  });
};

const KINDS = {
  penalty: lifeOf(
    { as: 'market', at: '/v1/records/penalties' },
    fc.record({
      field: fc.constant('market'),
      partyCategory: fc.constant('法人及非法人组织'),
      measures: fc.constantFrom(['罚款'], ['罚款', '责令停产停业']),
      fineFen: fc.constantFrom(500_000, 20_000_000),
      statedClass: fc.constantFrom('general', 'serious'),
      dates: fc.record({ decided: ago(900, 20) }),
    }),
    { ...ofRecords, 'report-duties': fc.record({ fulfilled: fc.boolean(), on: ago(19) }) },
  ),
  check: lifeOf(
    { as: 'market', at: '/v1/records/checks' },
    fc
      .record({ checkedOn: ago(900, 20), result: fc.constantFrom('passed', 'failed'), isFinal: fc.boolean() })
      .map(({ isFinal, ...more }) => ({
        ...{ field: 'market', checkKind: 'spot-check', ...more },
        ...(isFinal && { finalOn: addDays(more.checkedOn, 10) }),
      })),
    { ...ofRecords, finalise: fc.record({ on: ago(9), result: fc.constantFrom('passed', 'failed') }) },
  ),
  honour: lifeOf(
    { as: 'award', at: '/v1/records/honours' },
    fc.record({ givenOn: ago(900, 20) }).map((more) => ({
      ...{ field: 'award', programme: 'mayor-quality-award', programmeName: '聊城市市长质量奖' },
      ...{ round: '第十届', level: 'city', ...more },
    })),
    {
      ...ofRecords,
      revoke: fc.record({ reason, forFraud: fc.boolean(), paper }),
      'annul-revocation': fc.record({ ground: fc.constant('court'), reason, paper }),
    },
  ),
  incident: lifeOf(
    { as: 'emergency', at: '/v1/records/incidents' },
    fc.record({ on: ago(900, 20), dead: fc.integer({ min: 1, max: 4 }) }).map(({ on, dead }) => ({
      ...{ field: 'emergency', accident: 'work-safety', dead, badlyHurt: 0, lossFen: 100_000 },
      ...{ occurred: { on, at: '09:30' }, reported: { on, at: '10:00' } },
    })),
    {
      ...ofRecords,
      'follow-up': fc.record({ on: ago(9), dead: fc.integer({ min: 1, max: 12 }), text: fc.constant('续报') }),
    },
  ),
  recall: lifeOf(
    { as: 'market', at: '/v1/records/recalls' },
    fc.record({
      ...{ field: fc.constant('market'), product: fc.constant('电热水壶') },
      ...{ recall: fc.constantFrom('ordered', 'voluntary'), decidedOn: ago(900, 20) },
    }),
    ofRecords,
  ),
  certificate: lifeOf(
    { as: 'market', at: '/v1/records/certificates' },
    fc.record({
      ...{ field: fc.constant('market'), certificate: fc.constant('certificate') },
      ...{ name: fc.constant('质量管理体系认证证书'), grantedOn: ago(900, 20) },
    }),
    {
      ...ofRecords,
      withdraw: fc.record({ reason, paper }),
      'annul-withdrawal': fc.record({ ground: fc.constant('court'), reason, paper }),
    },
  ),
  entry: lifeOf(
    { as: 'market', at: '/v1/lists/entries', under: '/v1/lists/entries' },
    fc.record({
      ...{ field: fc.constant('market'), list: fc.constantFrom('serious', 'abnormal') },
      ...{ grounds: fc.constant('被处以较重行政处罚'), listedOn: ago(900, 20) },
      legalBasis: fc.constant('《市场监督管理严重违法失信名单管理办法》'),
    }),
    {
      annul,
      reinstate: fc.record({ reason, paper }),
      end: fc.record({ on: ago(9), ground: fc.constant('early-removal'), reason }),
    },
  ),
} as const;
type Kind = keyof typeof KINDS;

const anyLife: fc.Arbitrary<Life> = fc.oneof(
  ...Object.entries(KINDS).map(([kind, life]) => life.map((of) => ({ ...of, kind: kind as Kind }))),
);

/**
 * Lives of several records of one firm, and two orders in which their acts may arrive: each says whose act is the next. At most
 * one honour: whether a second one may be given depends on the first.
 */
export const histories = fc
  .array(anyLife, { minLength: 1, maxLength: 4 })
  .map((lives) => lives.filter(({ kind }, n) => kind !== 'honour' || lives.findIndex((l) => l.kind === kind) === n))
  .chain((lives) => {
    const turns = lives.flatMap(({ later }, n) => [n, ...later.map(() => n)]);
    const order = fc.shuffledSubarray(turns, { minLength: turns.length });
    return fc.record({ lives: fc.constant(lives), first: order, second: order, fallen: fc.nat(lives.length - 1) });
  });
