import { pathOf } from '../files/path-of';

/** Of the position map of a store: as called, or named after the store. */
export const mapFileOf =
  ({ map }: { readonly map?: unknown }) =>
  (storeId: string): string =>
    pathOf(typeof map === 'string' ? map : `positions-${storeId}.csv`);
