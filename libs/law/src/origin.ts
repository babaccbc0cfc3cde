import { z } from 'zod';

/** The enterprise from which something came over to who took over from it. */
export const originSchema = z.strictObject({ uscc: z.string(), name: z.string() }).meta({
  description: 'The enterprise it came over from 被承继企业, by merger or split; absent where it is the firm’s own.',
});
export type Origin = z.infer<typeof originSchema>;
