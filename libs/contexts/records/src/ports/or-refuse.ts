import type { Decision } from '@platform/kernel';
import { CommandRefused } from '@platform/cqrs';
import { isKey, type RecordKey } from '../rules/record-key.rule';

/** The key, or the refusal that stands in its place. @throws CommandRefused */
export const orRefuse = <K extends RecordKey>(keyed: K | Decision<never>): K => {
  if (isKey(keyed)) return keyed as K;
  throw new CommandRefused((keyed as Extract<Decision<never>, { accepted: false }>).refusal);
};
