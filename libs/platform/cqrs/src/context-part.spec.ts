import { z } from 'zod';
import { ruleKindsOf } from './context-part';

it('holds the words of rule data to those that all contexts bring', () => {
  const plain = { kind: 'calendar', schema: z.string() };
  const worded = { kind: 'rulebook', schemaOf: ({ deed = [] }: Record<string, readonly string[]>) => z.enum(deed) };
  const [first, second] = ruleKindsOf([
    { ruleKinds: [plain, worded], words: { deed: ['listing.serious'], kind: ['listing'] } },
    { words: { deed: ['check.failed'] } },
    {},
  ]);
  expect(first).toBe(plain);
  expect(second?.kind).toBe('rulebook');
  for (const word of ['listing.serious', 'check.failed']) expect(second?.schema.safeParse(word).success).toBe(true);
  expect(second?.schema.safeParse('listing').success).toBe(false);
});
