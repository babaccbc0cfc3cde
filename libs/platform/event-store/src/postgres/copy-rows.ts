import type { StoredEvent } from '../port/event-store';

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);
const COLUMNS = 10;
/** Widths of the columns that are no texts, and of all lengths. */
const FIXED_BYTES = 2 + COLUMNS * 4 + 8 + 8 + 4 + 2 + 16 + 32;
const LARGEST_CHARACTER = 3;
const CHUNK_BYTES = 256 * 1024;
/** 2000-01-01, from which PostgreSQL counts microseconds. */
const EPOCH_MS = 946_684_800_000;

/** Rows of `events.event` in the order of the table, for `COPY … (FORMAT binary)`: no text is quoted here or parsed there. */
export function* copyRows(facts: readonly StoredEvent[], after: bigint): Generator<Buffer> {
  let position = after;
  let chunk = new Chunk(CHUNK_BYTES);
  yield SIGNATURE;
  for (const fact of facts) {
    const bytes = largest(fact);
    if (chunk.free < bytes) {
      if (chunk.at > 0) yield chunk.written();
      chunk = new Chunk(Math.max(CHUNK_BYTES, bytes));
    }
    chunk.row(fact, ++position);
  }
  if (chunk.at > 0) yield chunk.written();
  yield TRAILER;
}

const largest = ({ stream, type, data, metadata }: StoredEvent): number =>
  FIXED_BYTES + LARGEST_CHARACTER * (stream.length + type.length + data.length + metadata.length);

/** Part of what is sent, and how far it is filled. */
class Chunk {
  at = 0;
  private readonly buffer: Buffer;

  constructor(bytes: number) {
    this.buffer = Buffer.allocUnsafe(bytes);
  }

  get free(): number {
    return this.buffer.length - this.at;
  }

  written(): Buffer {
    return this.buffer.subarray(0, this.at);
  }

  row(fact: StoredEvent, position: bigint): void {
    const { buffer } = this;
    this.at = buffer.writeInt16BE(COLUMNS, this.at);
    this.at = buffer.writeBigInt64BE(position, this.length(8));
    this.at = buffer.writeBigInt64BE(microsecondsOf(fact.recordedAt), this.length(8));
    this.at = buffer.writeInt32BE(Number(fact.revision), this.length(4));
    this.at = buffer.writeInt16BE(fact.version, this.length(2));
    this.hexadecimal(fact.id.replaceAll('-', ''), 16);
    this.hexadecimal(fact.hash, 32);
    for (const text of [fact.stream, fact.type, fact.data, fact.metadata]) this.text(text);
  }

  private length(bytes: number): number {
    return this.buffer.writeInt32BE(bytes, this.at);
  }

  private hexadecimal(text: string, bytes: number): void {
    this.at = this.length(bytes);
    this.at += this.buffer.write(text, this.at, 'hex');
  }

  private text(text: string): void {
    const bytes = this.buffer.write(text, this.at + 4, 'utf8');
    this.length(bytes);
    this.at += 4 + bytes;
  }
}

/** `2026-06-01T02:03:04.567890Z` → microseconds since 2000. */
const microsecondsOf = (time: string): bigint =>
  BigInt((Date.parse(`${time.slice(0, 23)}Z`) - EPOCH_MS) * 1_000 + Number(time.slice(23, 26)));
