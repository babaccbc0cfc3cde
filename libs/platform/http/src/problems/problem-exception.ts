import type { Message } from '@platform/kernel';

export interface ProblemContent {
  /** HTTP status, 400 to 599. */
  readonly status: number;
  /** Stable, upper case, states the situation. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Facts that help to mend the request; never personal data. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  /** Such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A problem outside the domain, on its way to the caller as a problem document (RFC 9457). */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';
  constructor(readonly content: ProblemContent) {
    super(content.code);
  }

  get text(): Message {
    return { zh: this.content.zh, en: this.content.en };
  }
}
