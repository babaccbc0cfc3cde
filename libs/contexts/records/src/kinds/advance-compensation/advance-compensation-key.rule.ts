import { naturalKey } from '@law';
import type { RecordKey } from '../../rules/record-key.rule';

/** The enterprise, the day and the product: what was paid for one product on one day is one filing. */
export const advanceCompensationKey = (
  uscc: string,
  { paid, product = '' }: { readonly paid: string; readonly product?: string | undefined },
): RecordKey => ({
  id: `advance-compensation-${uscc}-${naturalKey('advance-compensation', uscc, paid, product)}`,
  uscc,
});
