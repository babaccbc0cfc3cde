import type { Decision } from '@platform/kernel';
import { CommandRefused } from '@platform/cqrs';

/** The value, or the refusal that stands in its place. @throws CommandRefused */
export const orRefuse = <T>(value: T): Exclude<T, Decision<never>> => {
  if (isRefused(value)) throw new CommandRefused(value.refusal);
  return value as Exclude<T, Decision<never>>;
};

const isRefused = (value: unknown): value is Extract<Decision<never>, { accepted: false }> =>
  typeof value === 'object' && value !== null && 'accepted' in value && value.accepted === false;
