import { itemIdOf, recordStreamOf } from './opened.rule';

it('the id of an item is its stream’s name without the context, and back', () => {
  expect(itemIdOf('records.penalty-11371500PDY009014B-2026-0f')).toBe('penalty-11371500PDY009014B-2026-0f');
  expect(recordStreamOf('penalty-11371500PDY009014B-2026-0f')).toBe('records.penalty-11371500PDY009014B-2026-0f');
});
