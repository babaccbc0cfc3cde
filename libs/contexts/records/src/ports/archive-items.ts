/**
 * The items of all records with their disclosure columns, as a subquery for a statement of another context that tells of
 * what it has about an item. Same columns as `LIST_ITEMS_SQL`.
 */
export const ARCHIVE_ITEMS_SQL =
  'select item_id, uscc, agency, field, class, public_from, public_until, legal_end, act_day, item from read.archive_item';
