import { itemOf } from '@platform/testing';
import { deedsOf } from './credit-fact.rule';

const penalty = itemOf.penalty('p', '2026-01-10', { measures: ['罚款', '吊销许可证件'] });
const known = { severity: 'serious', levels: {} } as const;

it('calls what its kind reads in it by class and level', () =>
  expect(deedsOf({ item: penalty, ...known }).map(({ tag }) => tag)).toEqual([
    'penalty.serious',
    'measure.罚款',
    'measure.吊销许可证件',
  ]));

it.each(['pending', 'annulled'] as const)('finds nothing in what is %s', (status) =>
  expect(deedsOf({ item: { ...penalty, status }, ...known })).toEqual([]),
);
