import type { Message } from '@platform/kernel';

export type CallerFault =
  /** Any user can mend it by sending a header in the right form. */
  | 400
  /** The token is missing, wrong or over. */
  | 401
  /** This role may not call this route. */
  | 403
  /** The issuer's keys cannot be had. */
  | 503;

/** A request that was turned away before any route saw it. */
export class CallerRefused extends Error {
  override readonly name = 'CallerRefused';
  constructor(
    readonly status: CallerFault,
    /** Stable, upper case. */
    readonly code: string,
    readonly text: Message,
    readonly more: {
      readonly headers?: Readonly<Record<string, string>> | undefined;
      readonly details?: Readonly<Record<string, unknown>> | undefined;
    } = {},
  ) {
    super(code);
  }
}

/** A token that cannot be accepted (RFC 6750 `invalid_token`). */
export const badToken = (code: string, zh: string, en: string): CallerRefused =>
  new CallerRefused(
    401,
    code,
    { zh, en },
    { headers: { 'www-authenticate': `Bearer realm="zhixin", error="invalid_token", error_description="${code}"` } },
  );

/** A header in a form we do not take. */
export const badHeader = (code: string, zh: string, en: string): CallerRefused =>
  new CallerRefused(400, code, { zh, en });
