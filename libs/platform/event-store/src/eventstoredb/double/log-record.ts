export type Expected = bigint | 'no_stream' | 'any' | 'stream_exists';

export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface LogRecord extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** Where the record begins in the log, and where the next one will. */
  readonly position: bigint;
  readonly end: bigint;
  readonly createdMs: number;
}

export type Outcome =
  | { readonly revision: bigint; readonly position: bigint }
  | { readonly wrongVersion: { readonly current: bigint | undefined } };
