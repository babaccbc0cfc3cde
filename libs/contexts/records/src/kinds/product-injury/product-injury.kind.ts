import type { RecordKind } from '../record.kind';
import { evolveProductInjuryItem, type ProductInjuryItem, readProductInjury } from './product-injury-item.rule';
import { productInjuryEvents } from './product-injury.events';

/** Injury by a product 产品伤害. */
export const productInjury = {
  kind: 'product-injury',
  name: { zh: '产品伤害', en: 'injury by a product' },
  section: 'others',
  events: productInjuryEvents,
  recorded: productInjuryEvents.ProductInjuryRecorded,
  corrected: productInjuryEvents.ProductInjuryCorrected,
  learnable: [],
  deeds: [],
  evolve: evolveProductInjuryItem,
  read: readProductInjury,
} as const satisfies RecordKind<typeof productInjuryEvents, ProductInjuryItem>;
