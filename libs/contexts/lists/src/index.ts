export { listingEvents } from './events/listing.events';
export { evolveListItem, listItemIdOf, listStreamOf } from './rules/listing-item.rule';
