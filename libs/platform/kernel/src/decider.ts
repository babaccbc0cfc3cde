import type { DataOf, NewEvent } from './events';
import type { Fact } from './fact';
import type { Command } from './caller';

/** A text for people: Chinese first, English second. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/**
 * What is in the way: the state of things, competence, the command's own content, something nobody knows, or that the thing
 * has changed since the caller read it.
 */
export type RefusalKind = 'conflict' | 'forbidden' | 'invalid' | 'unknown' | 'changed';

export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly kind: RefusalKind;
  readonly message: Message;
  /** Facts that help to mend the command; never personal data. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

export type Decision<E extends NewEvent = NewEvent, Code extends string = string> =
  | { readonly accepted: true; readonly events: readonly E[] }
  | { readonly accepted: false; readonly refusal: Refusal<Code> };

/** Accepts with the events to record; none means the wish is already fulfilled. */
export const accept = <E extends NewEvent>(...events: E[]): Decision<E, never> => ({ accepted: true, events });

/** Refuses with a stable code, upper case, that states the situation. */
export const reject = <Code extends string>(
  code: Code,
  zh: string,
  en: string,
  { kind = 'conflict', ...details }: { kind?: RefusalKind } & Record<string, unknown> = {},
): Decision<never, Code> => ({ accepted: false, refusal: { code, kind, message: { zh, en }, details } });

/** The moment of a decision: given, never looked up. */
export interface Moment {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Shanghai date `yyyy-MM-dd`. */
  readonly today: string;
}

/** A pure decision: what the command, the state of its stream, the moment and facts from outside allow. */
export type Decide<C extends Command, S, Code extends string = string, Outside = void> = (
  command: C,
  state: S,
  moment: Moment,
  outside: Outside,
) => Decision<NewEvent, Code>;

/** A kind of stream: how it is named, what decisions need to know of it. */
export interface Stream<S> {
  /** `context.kind-id` */
  readonly name: (id: string) => string;
  readonly initial: S;
  readonly evolve: (state: S, fact: Fact) => S;
}

type Cases<C, S> = {
  readonly [K in keyof C & string]: (state: S, data: DataOf<C, K>, fact: Fact<K, DataOf<C, K>>) => S;
};

/** One case for each event of the catalogue, or it does not compile; an event of another catalogue changes nothing. */
export const evolveWith =
  <C, S>(cases: Cases<C, S>) =>
  (state: S, fact: Fact): S => {
    const step = (cases as unknown as Record<string, ((s: S, data: unknown, f: Fact) => S) | undefined>)[fact.type];
    return step ? step(state, fact.data, fact) : state;
  };
