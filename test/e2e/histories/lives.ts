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

/** Number of a paper; `#` stands for digits of its own. */
const number = fc.constant(`聊演〔${year}〕#号`);

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
      ...{ field: fc.constant('market'), number },
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
      .record({ number, checkedOn: ago(900, 20), result: fc.constantFrom('passed', 'failed'), isFinal: fc.boolean() })
      .map(({ isFinal, ...more }) => ({
        ...{ field: 'market', checkKind: 'spot-check', ...more },
        ...(isFinal && { finalOn: addDays(more.checkedOn, 10) }),
      })),
    { ...ofRecords, finalise: fc.record({ on: ago(9), result: fc.constantFrom('passed', 'failed') }) },
  ),
  honour: lifeOf(
    { as: 'award', at: '/v1/records/honours' },
    fc.record({ number, givenOn: ago(900, 20) }).map((more) => ({
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
      ...{ field: fc.constant('market'), number, product: fc.constant('电热水壶') },
      ...{ recall: fc.constantFrom('ordered', 'voluntary'), decidedOn: ago(900, 20) },
    }),
    { ...ofRecords, 'complete-recall': fc.record({ on: ago(9), recalled: fc.nat(9) }) },
  ),
  certificate: lifeOf(
    { as: 'market', at: '/v1/records/certificates' },
    fc.record({
      ...{ field: fc.constant('market'), number, certificate: fc.constant('certificate') },
      ...{ name: fc.constant('质量管理体系认证证书'), grantedOn: ago(900, 20) },
    }),
    {
      ...ofRecords,
      withdraw: fc.record({ reason, paper }),
      'annul-withdrawal': fc.record({ ground: fc.constant('court'), reason, paper }),
    },
  ),
  enforcement: lifeOf(
    { as: 'market', at: '/v1/records/court-enforcements' },
    fc.record({
      ...{ field: fc.constant('market'), caseNumber: fc.constant(`（${year}）鲁1502执#号`), openedOn: ago(90, 20) },
      ...{ court: fc.constant('聊城市东昌府区人民法院（演示）'), obligation: fc.constant('支付货款及利息') },
      enforcement: fc.constantFrom('dishonest', 'enforced'),
    }),
    { ...ofRecords, 'end-enforcement': fc.record({ on: ago(9), ending: fc.constant('fulfilled') }) },
  ),
  injury: lifeOf(
    { as: 'health', at: '/v1/records/product-injuries' },
    fc.record({
      ...{ field: fc.constant('health'), hospital: fc.constant('聊城市某某医院（演示）'), injuredOn: ago(90, 20) },
      ...{ number: fc.constant('伤监#号'), product: fc.constant('电热水壶'), severity: fc.constant('重度') },
      ...{ category: fc.constant('家用电器'), injuredPart: fc.constant('上肢'), facts: fc.constant('手柄脱落。') },
    }),
    ofRecords,
  ),
  graded: lifeOf(
    { as: 'tax', at: '/v1/records/outside-grades' },
    fc.record({
      ...{ field: fc.constant('tax'), scheme: fc.constant('tax-credit'), period: fc.constantFrom('2024', '2025') },
      ...{ step: fc.constantFrom('A', 'B', 'D'), givenOn: ago(300, 20) },
      legalBasis: fc.constant('纳税缴费信用管理办法第十八条'),
    }),
    ofRecords,
  ),
  entry: lifeOf(
    { as: 'market', at: '/v1/lists/entries', under: '/v1/lists/entries' },
    fc.record({
      ...{ field: fc.constant('market'), number, list: fc.constantFrom('serious', 'abnormal') },
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
const ONE_ALONE: readonly Kind[] = ['honour', 'graded'];

const anyLife: fc.Arbitrary<Life> = fc.oneof(
  ...Object.entries(KINDS).map(([kind, life]) => life.map((of) => ({ ...of, kind: kind as Kind }))),
);

/**
 * Lives of several records of one firm, and two orders in which their acts may arrive: each says whose act is the next. At most
 * one honour, and one grade given elsewhere: whether a second one may be given depends on the first.
 */
export const histories = fc
  .array(anyLife, { minLength: 1, maxLength: 4 })
  .map((lives) =>
    lives.filter(({ kind }, n) => !ONE_ALONE.includes(kind) || lives.findIndex((of) => of.kind === kind) === n),
  )
  .chain((lives) => {
    const turns = lives.flatMap(({ later }, n) => [n, ...later.map(() => n)]);
    const order = fc.shuffledSubarray(turns, { minLength: turns.length });
    return fc.record({ lives: fc.constant(lives), first: order, second: order, fallen: fc.nat(lives.length - 1) });
  });
