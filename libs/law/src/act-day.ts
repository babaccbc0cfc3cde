import type { ItemDates } from './credit-item';

/**
 * The day of the act an item tells of, as far as it is known: end of the act → finding → decision. A successor holds what
 * was done before the day of the succession, whenever it is recorded.
 */
export const actDayOf = ({ dates }: { readonly dates: ItemDates }): string =>
  dates.actEnd ?? dates.found ?? dates.decided;
