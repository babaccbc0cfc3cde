import { AppendRefused } from './errors';
import { type EncodedEvent, MAX_APPEND_BYTES } from './event-store';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NUL = '\u0000';
const ESCAPED_NUL = '\\u0000';

/** What every adapter refuses in the same words. @throws AppendRefused */
export const checkAppend = (stream: string, events: readonly EncodedEvent[]): void => {
  if (stream === '' || stream.startsWith('$') || stream.includes(NUL))
    throw new AppendRefused('BAD_NAME', `no stream can be called ${JSON.stringify(stream)}`);
  if (events.length === 0) throw new AppendRefused('EMPTY_APPEND', 'an append needs at least one event');
  const ids = new Set<string>();
  let bytes = 0;
  for (const e of events) {
    if (!UUID.test(e.id))
      throw new AppendRefused('BAD_EVENT_ID', `an event id must be a lower-case UUID, not ${JSON.stringify(e.id)}`);
    if (e.type === '' || e.type.startsWith('$') || e.type.includes(NUL))
      throw new AppendRefused('BAD_NAME', `no event type can be called ${JSON.stringify(e.type)}`);
    if (ids.has(e.id)) throw new AppendRefused('REPEATED_EVENT_ID', `event id ${e.id} stands twice in one append`);
    ids.add(e.id);
    if (hasNul(e.data) || hasNul(e.metadata))
      throw new AppendRefused('NUL_CHARACTER', `event ${e.id} holds the character U+0000`);
    bytes += Buffer.byteLength(e.data) + Buffer.byteLength(e.metadata);
  }
  if (bytes > MAX_APPEND_BYTES)
    throw new AppendRefused('APPEND_TOO_LARGE', `an append of ${bytes} bytes is over the limit of ${MAX_APPEND_BYTES}`);
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
