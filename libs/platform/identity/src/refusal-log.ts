import type { Caller } from '@platform/kernel';

/** A question that was refused for the caller's role, before any handler saw it. */
export interface RefusedQuestion {
  /** Method and route pattern, such as `GET /v1/enterprises/:uscc/grade`. */
  readonly route: string;
  /** Parameters of the path, such as the enterprise asked about. */
  readonly params: Readonly<Record<string, string>>;
}

/** Where questions refused for the caller's role are kept; offered by whoever keeps the query log. */
export abstract class RefusalLog {
  /** @returns its number in the log, once it is kept; a failure becomes the answer. */
  abstract keep(by: Caller, question: RefusedQuestion): Promise<string>;
}
