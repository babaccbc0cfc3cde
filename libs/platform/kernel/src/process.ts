import type { Command } from './caller';
import type { AnyCatalogue } from './events';
import type { Fact } from './fact';
import type { Reactions } from './projection';

/** What a process may do: send commands, whose ids derive from the fact, and ask queries. */
export interface ProcessContext {
  /** `command` gets the caller of the process: role `system`, causation and idempotency from the fact. */
  send<Data>(command: new (data: Data, by: never) => Command<Data>, data: Data): Promise<void>;
  ask<Answer>(query: object): Promise<Answer>;
}

/** Facts → commands. The name is a sentence with *when*. */
export interface Process {
  readonly name: string;
  readonly version: number;
  readonly on: Readonly<Record<string, (context: ProcessContext, fact: Fact) => Promise<void>>>;
}

export const processOf = <const Cs extends readonly AnyCatalogue[]>(definition: {
  name: string;
  version: number;
  from: Cs;
  on: Reactions<Cs, ProcessContext>;
}): Process => definition as unknown as Process;
