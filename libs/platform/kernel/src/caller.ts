export const ROLES = [
  'regulator',
  'city-office',
  'award-office',
  'bank',
  'tax-office',
  'procurement',
  'enterprise',
  'auditor',
  'operator',
] as const;
export type Role = (typeof ROLES)[number] | 'public' | 'system';

/** Who asks or acts: taken from the token, never from the body; a subject is an opaque identifier, never a name. */
export interface Caller {
  readonly subject: string;
  readonly role: Role;
  /** USCC of the agency, bank or office the subject acts for. */
  readonly agency?: string | undefined;
  /** USCC of the enterprise the subject acts for. */
  readonly enterprise?: string | undefined;
  /** Declared purpose of a question (`Zhixin-Purpose`). */
  readonly purpose?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  /** Revisions at which the caller has read what it changes (`If-Match`), `*` = whatever there is. */
  readonly ifMatch?: readonly number[] | '*' | undefined;
  readonly correlationId: string;
  /** Id of the event that caused this command, where a process sends it. */
  readonly causationId?: string | undefined;
}

/** What every command carries: its data and who sends it. */
export interface Command<Data = unknown> {
  readonly data: Data;
  readonly by: Caller;
}
