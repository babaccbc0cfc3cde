import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { recordedExample } from '../../rules/examples.rule';
import { productInjuryExample } from './product-injury-example.rule';
import { evolveProductInjuryItem, readProductInjury } from './product-injury-item.rule';
import { productInjuryEvents } from './product-injury.events';

const recorded = productInjuryEvents.ProductInjuryRecorded(recordedExample(productInjuryExample));
const fold = (...events: NewEvent[]) =>
  events.map((e) => factOf(e, { stream: 'records.product-injury-1' })).reduce(evolveProductInjuryItem, undefined)!;

it('opens with product and severity in its title and the day of the injury', () =>
  expect(fold(recorded)).toMatchObject({
    title: '产品伤害（中度）：电热水壶',
    number: '伤监2026-0031',
    dates: { decided: '2026-05-11' },
  }));

it('follows a correction', () => {
  const values = { severity: '轻度', injuredOn: '2026-05-10' } as const;
  expect(fold(recorded, productInjuryEvents.ProductInjuryCorrected({ reason: '笔误', ...values }))).toMatchObject({
    title: '产品伤害（轻度）：电热水壶',
    dates: { decided: '2026-05-10' },
  });
});

it('is a signal, and nothing that counts', () =>
  expect(readProductInjury()).toEqual({ standing: 'signal', deeds: [] }));
