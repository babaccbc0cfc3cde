/** A piece of work of one trace: everything that goes back to one correlation id is one. */
export interface Work {
  /** Of a command, projection or process: never anything a caller sent. */
  readonly name: string;
  readonly correlationId: string;
  /** What this work is known by elsewhere: who continues it names it as `after`. */
  readonly id?: string | undefined;
  /** The work that this one continues, possibly in another program and long ago. */
  readonly after?: string | undefined;
}

/** Who is told which work belongs together; nobody by default. */
export abstract class Tracing {
  abstract within<T>(work: Work, done: () => Promise<T>): Promise<T>;
}

export const untraced: Tracing = { within: (_, done) => done() };
