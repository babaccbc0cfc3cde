import { AppendRefused } from '../port/errors';
import { bytesOf } from '../port/check-append';
import { type EncodedEvent, type ExpectedRevision, MAX_APPEND_BYTES } from '../port/event-store';
import { eventWith, type GivenStore, newStream } from './given';

/** An event that counts as so many bytes. */
const ofBytes = (bytes: number): EncodedEvent => {
  const room = bytes - bytesOf([eventWith('""', { metadata: '{}' })]);
  return eventWith('"' + '质'.repeat(Math.floor(room / 3)) + 'x'.repeat(room % 3) + '"', { metadata: '{}' });
};

type Case = [string, string, { stream?: string; expected?: ExpectedRevision; events: readonly EncodedEvent[] }];
const twice = eventWith({});

const CASES: Case[] = [
  ['no events', 'EMPTY_APPEND', { events: [] }],
  ['one event over 1 MiB', 'APPEND_TOO_LARGE', { events: [ofBytes(MAX_APPEND_BYTES + 1)] }],
  [
    'events over 1 MiB together',
    'APPEND_TOO_LARGE',
    { events: [ofBytes(MAX_APPEND_BYTES / 2), ofBytes(MAX_APPEND_BYTES / 2 + 1)] },
  ],
  ['U+0000 in a payload', 'NUL_CHARACTER', { events: [eventWith('{"a":"\\u0000"}')] }],
  ['U+0000 after a backslash', 'NUL_CHARACTER', { events: [eventWith('{"a":"\\\\\\u0000"}')] }],
  ['U+0000 in metadata', 'NUL_CHARACTER', { events: [eventWith({}, { metadata: '{"a":"\\u0000"}' })] }],
  ['half a character', 'NOT_UNICODE', { events: [eventWith('{"a":"\ud800"}')] }],
  ['an id twice', 'REPEATED_EVENT_ID', { events: [twice, twice] }],
  ['an id that is no UUID', 'BAD_EVENT_ID', { events: [eventWith({}, { id: 'one' })] }],
  ['an id in upper case', 'BAD_EVENT_ID', { events: [eventWith({}, { id: twice.id.toUpperCase() })] }],
  ['a hash that is none', 'BAD_HASH', { events: [eventWith({}, { hash: 'abc' })] }],
  ['an event without a type', 'BAD_NAME', { events: [eventWith({}, { type: '' })] }],
  ['a type of the system', 'BAD_NAME', { events: [eventWith({}, { type: '$all' })] }],
  ['a stream without a name', 'BAD_NAME', { stream: '', events: [twice] }],
  ['a stream of the system', 'BAD_NAME', { stream: '$ce-lamps', events: [twice] }],
  ['a stream with U+0000 in its name', 'BAD_NAME', { stream: 'a\u0000b', events: [twice] }],
  ['a version that is none', 'BAD_VERSION', { events: [eventWith({}, { version: 0 })] }],
  ['a revision before the first', 'BAD_REVISION', { expected: -1n, events: [twice] }],
];

export const refusing = ({ store }: GivenStore): void => {
  describe('what no store takes', () => {
    it.each(CASES)('%s: %s', async (_, code, { stream = newStream(), expected = 'none', events }) => {
      const head = await store().head();
      const error = await store()
        .append(stream, expected, events)
        .catch((e: unknown) => e);
      expect(error).toBeInstanceOf(AppendRefused);
      expect(error).toMatchObject({ code });
      expect(await store().head()).toBe(head);
    });
  });

  describe('what every store takes', () => {
    it('1 MiB to the byte, with what stands beside it', async () => {
      const stream = newStream();
      const event = ofBytes(MAX_APPEND_BYTES);
      expect(bytesOf([event])).toBe(MAX_APPEND_BYTES);
      await store().append(stream, 'none', [event]);
      expect((await store().readStream(stream))[0]?.data).toBe(event.data);
    });

    it('a backslash before "u0000" that is no character U+0000', async () => {
      const stream = newStream();
      await store().append(stream, 'none', [eventWith('{"a":"\\\\u0000"}')]);
      expect(await store().readStream(stream)).toHaveLength(1);
    });
  });
};
