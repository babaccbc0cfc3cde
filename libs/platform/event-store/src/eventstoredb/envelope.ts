import type { EventData } from '@eventstore/db-client';
import type { EncodedEvent } from '../port/event-store';

/** A fact that was recorded in another store brings the time of that along: ISO 8601 UTC with microseconds. */
interface Copied {
  readonly recordedAt?: string;
}
interface Recorded {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: unknown;
  readonly metadata?: unknown;
}

const utf8 = new TextEncoder();
const FRAMED_TEXT = /^(\d{1,5}) ([\w-]{43})(?: (\S{27}))?\n([^]*)$/;

/**
 * The client writes JSON anew and reads only what it has parsed, so bytes would be lost. A text that comes out of that
 * unchanged, as canonical JSON nearly always does, is given as JSON, for people who look into the server; any other as
 * bytes. Hash and version stand around the metadata, and with them the record time of a copied fact.
 */
export const encode = (event: EncodedEvent, recordedAt?: string): EventData => {
  const { id, type } = event;
  const json = unchangedByJson(event.data);
  const metadata = frameOf(event, recordedAt);
  return (
    json
      ? { id, type, metadata, contentType: 'application/json', data: json.value }
      : { id, type, metadata, contentType: 'application/octet-stream', data: bytesOf(event.data) }
  ) as EventData;
};

/** Undefined for an event that the registry did not write. */
export const decode = ({ id, type, isJson, data, metadata }: Recorded): (EncodedEvent & Copied) | undefined => {
  const frame = ArrayBuffer.isView(metadata) ? framedText(textOf(metadata)) : framedJson(metadata);
  return frame && { id, type, data: isJson ? JSON.stringify(data) : textOf(data as Uint8Array), ...frame };
};

const unchangedByJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? { value } : undefined;
  } catch {
    return undefined;
  }
};

type Frame = Pick<EncodedEvent, 'version' | 'metadata' | 'hash'>;

const frameOf = ({ metadata, version, hash: hex }: Frame, recordedAt: string | undefined): unknown => {
  const hash = Buffer.from(hex, 'hex').toString('base64url');
  const json = unchangedByJson(metadata);
  if (json) return { hash, version, ...(recordedAt && { recordedAt }), metadata: json.value };
  return bytesOf(`${version} ${hash}${recordedAt ? ` ${recordedAt}` : ''}\n${metadata}`);
};

const framedJson = (given: unknown): (Frame & Copied) | undefined => {
  const { hash, version, metadata, recordedAt } = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof hash !== 'string' || typeof version !== 'number' || metadata === undefined) return undefined;
  return { version, metadata: JSON.stringify(metadata), hash: hexOf(hash), ...copied(recordedAt) };
};

const framedText = (text: string): (Frame & Copied) | undefined => {
  const [, version, hash, recordedAt, metadata] = FRAMED_TEXT.exec(text) ?? [];
  return hash === undefined || metadata === undefined
    ? undefined
    : { version: Number(version), metadata, hash: hexOf(hash), ...copied(recordedAt) };
};

const copied = (recordedAt: unknown): Copied => (typeof recordedAt === 'string' ? { recordedAt } : {});

const hexOf = (hash: string): string => Buffer.from(hash, 'base64url').toString('hex');
/** Of this very class, not a Buffer: the client takes only that for bytes. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(utf8.encode(text));
const textOf = (bytes: ArrayBufferView): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
