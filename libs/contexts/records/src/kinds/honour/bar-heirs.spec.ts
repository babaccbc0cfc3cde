import { barHeirs, type Step } from './bar-heirs.rule';

const bar = { uscc: 'p', since: '2026-03-01' };
const merger = (origin: string, heir: string, on: string, prevailing?: string): Step => ({
  ...{ origin, heir, on, how: 'merger' },
  ...(prevailing && { prevailing }),
});
const split = (origin: string, heir: string, on: string): Step => ({ origin, heir, on, how: 'split' });
const told = (steps: Step[], decisions: [string, boolean][] = []) =>
  barHeirs(bar, steps, new Map(decisions)).map(({ uscc, state }) => `${uscc} ${state}`);

it('passes to every part formed after the revocation, and to none of before', () =>
  expect(told([split('p', 'a', '2026-03-01'), split('p', 'b', '2026-05-01'), split('p', 'c', '2026-02-28')])).toEqual([
    'a barred',
    'b barred',
  ]));

it('passes by a merger in which its holder prevails, whenever that was, and by no other', () => {
  expect(told([merger('p', 's', '2026-02-01', 'p')])).toEqual(['s barred']);
  expect(told([merger('p', 's', '2026-05-01', 's')])).toEqual([]);
  expect(told([merger('q', 's', '2026-05-01', 'q')])).toEqual([]);
});

it('where the paper does not say who prevails the office decides, and what it decided last holds', () => {
  const unsaid = [merger('p', 's', '2026-05-01')];
  expect(barHeirs(bar, unsaid, new Map())).toEqual([{ uscc: 's', state: 'undecided', decidable: true }]);
  expect(told(unsaid, [['s', true]])).toEqual(['s barred']);
  expect(barHeirs(bar, unsaid, new Map([['s', false]]))).toEqual([{ uscc: 's', state: 'free', decidable: true }]);
});

it('goes on over several steps in the order of their days, as far as each lets it', () => {
  const chain = [merger('p', 's', '2026-05-01'), split('s', 't', '2026-06-01'), merger('t', 'u', '2026-07-01', 'u')];
  expect(told(chain)).toEqual(['s undecided', 't undecided']);
  expect(told(chain, [['s', true]])).toEqual(['s barred', 't barred']);
  expect(told(chain, [['s', false]])).toEqual(['s free']);
  expect(told([merger('p', 's', '2026-05-01', 'p'), split('s', 't', '2026-04-01')])).toEqual(['s barred']);
});

it('the heavier of two ways counts, in whatever order they come', () => {
  const ways = [merger('p', 's', '2026-05-01'), split('p', 'x', '2026-04-01'), merger('x', 's', '2026-06-01', 'x')];
  expect(told(ways)).toEqual(['s barred', 'x barred']);
  expect(told(ways.toReversed())).toEqual(['s barred', 'x barred']);
});
