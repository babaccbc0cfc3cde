import { checkItem, honourItem, listingItem, penaltyItem } from './examples.rule';

it.each([penaltyItem(), checkItem(), honourItem(), listingItem()])('%j names only invented firms', ({ uscc, agency }) =>
  expect([uscc, agency].every((code) => code.includes('PDY'))).toBe(true),
);
