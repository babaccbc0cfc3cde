import { type Refusal, reject } from '@platform/kernel';

/** What a command came to; the same for a repetition. */
export interface Outcome {
  readonly stream: string;
  /** Last revision written by this command; the stream's own where nothing was left to do. */
  readonly revision: bigint;
  readonly position: string;
  /** True when this command had been carried out before. */
  readonly repeated: boolean;
}

/** The one exception of the domain: a refusal on its way to the caller. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** @throws CommandRefused always */
export const refuse = (...args: Parameters<typeof reject>): never => {
  const decision = reject(...args);
  throw new CommandRefused((decision as { refusal: Refusal }).refusal);
};
