import { AppendRefused } from './errors';
import { type EncodedEvent, type ExpectedRevision, MAX_APPEND_BYTES } from './event-store';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHA_256 = /^[0-9a-f]{64}$/;
const LAST_REVISION = 2n ** 63n - 1n;
const NUL = '\u0000';
const ESCAPED_NUL = '\\u0000';

/** What every adapter refuses in the same words. @throws AppendRefused */
export const checkAppend = (stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): void => {
  checkName('stream', stream);
  if (expected !== 'none' && (expected < 0n || expected > LAST_REVISION))
    throw new AppendRefused('BAD_REVISION', `${expected} is no revision`);
  if (events.length === 0) throw new AppendRefused('EMPTY_APPEND', 'an append needs at least one event');
  const ids = new Set<string>();
  for (const event of events) {
    checkEvent(event);
    if (ids.has(event.id))
      throw new AppendRefused('REPEATED_EVENT_ID', `event id ${event.id} stands twice in one append`);
    ids.add(event.id);
  }
  const bytes = bytesOf(events);
  if (bytes > MAX_APPEND_BYTES)
    throw new AppendRefused('APPEND_TOO_LARGE', `an append of ${bytes} bytes is over the limit of ${MAX_APPEND_BYTES}`);
};

/** Version, hash and, in a copy, the record time of the original, with the braces and names around them. */
const BESIDE_BYTES = 125;

/** What counts against the limit of one append; a type's characters count twice, as EventStoreDB counts them. */
export const bytesOf = (events: readonly EncodedEvent[]): number =>
  events.reduce(
    (sum, e) => sum + Buffer.byteLength(e.data) + Buffer.byteLength(e.metadata) + 2 * e.type.length + BESIDE_BYTES,
    0,
  );

const checkName = (of: 'stream' | 'event type', name: string): void => {
  if (name === '' || name.startsWith('$') || name.includes(NUL) || !name.isWellFormed())
    throw new AppendRefused('BAD_NAME', `no ${of} can be called ${JSON.stringify(name)}`);
};

const checkEvent = ({ id, type, version, data, metadata, hash }: EncodedEvent): void => {
  if (!UUID.test(id))
    throw new AppendRefused('BAD_EVENT_ID', `an event id must be a lower-case UUID, not ${JSON.stringify(id)}`);
  checkName('event type', type);
  if (!Number.isInteger(version) || version < 1 || version > 0x7fff)
    throw new AppendRefused('BAD_VERSION', `event ${id} has no version from 1 to 32767`);
  if (!SHA_256.test(hash)) throw new AppendRefused('BAD_HASH', `event ${id} has no SHA-256 in lower-case hexadecimal`);
  if (hasNul(data) || hasNul(metadata))
    throw new AppendRefused('NUL_CHARACTER', `event ${id} holds the character U+0000`);
  if (!data.isWellFormed() || !metadata.isWellFormed())
    throw new AppendRefused('NOT_UNICODE', `event ${id} holds half a character (a lone surrogate)`);
};

/** JSON writes U+0000 as an escape; an even number of backslashes before it means a backslash, not an escape. */
const hasNul = (json: string): boolean => {
  if (json.includes(NUL)) return true;
  for (let at = json.indexOf(ESCAPED_NUL); at !== -1; at = json.indexOf(ESCAPED_NUL, at + 1)) {
    let slashes = 0;
    while (json[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return true;
  }
  return false;
};
