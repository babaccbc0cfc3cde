import { checkEvents } from './events/check.events';
import { honourEvents } from './events/honour.events';
import { penaltyEvents } from './events/penalty.events';
import { recordEvents } from './events/record.events';

export { checkEvents, honourEvents, penaltyEvents, recordEvents };
/** All catalogues of the streams of records. */
export const recordCatalogues = [penaltyEvents, checkEvents, honourEvents, recordEvents] as const;
export { itemIdOf, recordStreamOf } from './rules/opened.rule';
export { evolveRecordItem } from './rules/record-item.rule';
