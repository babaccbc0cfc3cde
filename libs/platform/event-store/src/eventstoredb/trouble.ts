import { ErrorType } from '@eventstore/db-client';

/** No answer within our own limit: the client keeps none for appends, and reads have none at all. */
export class NoAnswerInTime extends Error {
  override readonly name = 'NoAnswerInTime';
  constructor(limitMs: number) {
    super(`no answer within ${limitMs} ms`);
  }
}

/** What an error means for the next try. */
export type Trouble =
  /** The connection or the client is of no use any more. */
  | 'lost'
  /** The same again may succeed, on the same client (it follows a new leader by itself). */
  | 'again'
  /** The same again would fail again. */
  | 'final';

const FINAL: ReadonlySet<unknown> = new Set([
  ErrorType.WRONG_EXPECTED_VERSION,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.ACCESS_DENIED,
  ErrorType.STREAM_DELETED,
  ErrorType.STREAM_NOT_FOUND,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.UNSUPPORTED,
]);
const UNAVAILABLE = 14;
const UNKNOWN = 2;
const CANCELLED = 1;

interface ClientError {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

/** A server that is down shows in three shapes: a typed error, a plain one with the code of gRPC, and failed discovery. */
export const troubleOf = (error: unknown): Trouble => {
  const { type, code, message } = (error ?? {}) as ClientError;
  if (error instanceof NoAnswerInTime || type === ErrorType.UNAVAILABLE || code === UNAVAILABLE) return 'lost';
  if (/^Failed to discover after/.test(String(message))) return 'lost';
  if (FINAL.has(type)) return 'final';
  return type === undefined && code !== CANCELLED ? 'final' : 'again';
};

/** For a read, an error the client does not know is an answer, such as to a position inside a record. */
export const readTroubleOf = (error: unknown): Trouble => {
  const { type, code } = (error ?? {}) as ClientError;
  return type === ErrorType.UNKNOWN && code === UNKNOWN ? 'final' : troubleOf(error);
};

/** A live subscriber that fell behind was dropped: nothing is lost, it begins again where it was. */
export const isDropped = (error: unknown): boolean => (error as ClientError | null)?.type === ErrorType.TIMEOUT;

export const isOfType = (error: unknown, type: ErrorType): boolean => (error as ClientError | null)?.type === type;
