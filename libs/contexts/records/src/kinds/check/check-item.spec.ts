import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { partyExample, recordedExample } from '../../rules/examples.rule';
import { checkEvents } from '../../index';
import { CHECK_DEEDS, evolveCheckItem, readCheck } from './check-item.rule';

const stream = 'records.item-1';
const fold = (...events: NewEvent[]) => events.map((e) => factOf(e, { stream })).reduce(evolveCheckItem, undefined);
const common = recordedExample(partyExample);
const check = checkEvents.CheckRecorded({
  ...common,
  checkKind: 'spot-check',
  checkedOn: '2026-03-01',
  result: 'failed',
  again: false,
  product: '电线电缆',
});

it('lets the re-inspection decide the result of a check that was not final', () => {
  expect(fold(check)).toMatchObject({
    final: false,
    result: 'failed',
    dates: { found: '2026-03-01', decided: '2026-03-01' },
  });
  expect(fold(check, checkEvents.CheckBecameFinal({ on: '2026-04-01', result: 'passed' }))).toMatchObject({
    final: true,
    result: 'passed',
    title: '电线电缆：检查合格',
    dates: { found: '2026-03-01', decided: '2026-04-01' },
  });
});

it('lets a correction name another product, day or result', () =>
  expect(
    fold(
      check,
      checkEvents.CheckCorrected({ reason: '笔误', product: '电缆', checkedOn: '2026-03-02', published: '2026-03-20' }),
    ),
  ).toMatchObject({
    title: '电缆：检查不合格',
    dates: { found: '2026-03-02', decided: '2026-03-02', published: '2026-03-20' },
  }));

it.each([
  ['failed', false, 'adverse', ['check.failed'], 'general'],
  ['failed', true, 'adverse', ['check.failed-again'], 'general'],
  ['passed', false, 'neutral', ['check.passed'], undefined],
] as const)('a final result %s, again %s, is %s: %j', (result, again, standing, words, ofClass) => {
  const final = checkEvents.CheckBecameFinal({ on: '2026-04-01', result });
  const item = fold(checkEvents.CheckRecorded({ ...check.data, again }), final);
  const deeds = words.map((word) => ({ word, from: '2026-04-01' }));
  expect(readCheck(item!)).toEqual({ standing, deeds, ...(ofClass && { class: ofClass }) });
  expect(CHECK_DEEDS).toEqual(expect.arrayContaining([...words]));
});

it('a result that is not final is no deed', () =>
  expect(readCheck(fold(check)!)).toEqual({ standing: 'not-final-check', deeds: [] }));
