import fc from 'fast-check';
import { eventWith } from '../contract/given';
import { bytesOf } from '../port/check-append';
import type { EncodedEvent } from '../port/event-store';
import { decode, encode } from './envelope';

interface Sent {
  readonly contentType: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** What the client sends to the server. */
const sent = (event: EncodedEvent, recordedAt?: string) => {
  const { contentType, data, metadata } = encode(event, recordedAt) as Sent;
  return {
    isJson: contentType === 'application/json',
    data: contentType === 'application/json' ? Buffer.from(JSON.stringify(data)) : Buffer.from(data as Uint8Array),
    metadata: metadata?.constructor === Uint8Array ? Buffer.from(metadata) : Buffer.from(JSON.stringify(metadata)),
  };
};

/** What the client makes of that when it reads. */
const received = (event: EncodedEvent, recordedAt?: string): unknown => {
  const { isJson, data, metadata } = sent(event, recordedAt);
  const { id, type } = event;
  const parsed = (() => {
    try {
      return JSON.parse(metadata.toString()) as unknown;
    } catch {
      return new Uint8Array(metadata);
    }
  })();
  return decode({
    id,
    type,
    isJson,
    data: isJson ? JSON.parse(data.toString()) : new Uint8Array(data),
    metadata: parsed,
  });
};

it.each([
  ['{"a":1,"b":[true,null,"质信"]}', true],
  ['{"b":1,"a":2}', true],
  ['{"a":1.0}', false],
  ['{"10":1,"9":2}', false],
  ['{"a":1,"a":2}', false],
  ['12345678901234567890', false],
  ['{"a":"\\u0041"}', false],
  ['{"a": 1}', false],
  ['', false],
  ['null', true],
])('%s can be read by people in the server as JSON: %s', (data, isJson) => {
  const event = eventWith(data, { metadata: data === '' ? '{}' : data });
  expect(sent(event).isJson).toBe(isJson);
  expect(received(event)).toEqual(event);
});

const TIME = '2026-06-01T02:03:04.567890Z';
const text = fc.string({ unit: 'grapheme' });
const anyText = fc.oneof(
  fc.json(),
  text,
  fc.json({ maxDepth: 4 }).map((json) => ` ${json}`),
);
const anyEvent = fc
  .record({ data: anyText, metadata: anyText, version: fc.integer({ min: 1, max: 0x7fff }), type: text })
  .map(({ data, ...more }) => eventWith(data, more));

it('gives every event back as it was, to the byte', () =>
  fc.assert(
    fc.property(anyEvent, (event) => expect(received(event)).toEqual(event)),
    { numRuns: 500 },
  ));

it('gives back with a copied fact when the original was recorded', () =>
  fc.assert(fc.property(anyEvent, (event) => expect(received(event, TIME)).toEqual({ ...event, recordedAt: TIME }))));

it('never takes more of the server than the limit of an append counts, in a copy either', () =>
  fc.assert(
    fc.property(anyEvent, fc.option(fc.constant(TIME), { nil: undefined }), (event, recordedAt) => {
      const { data, metadata } = sent(event, recordedAt);
      expect(data.length + metadata.length + 2 * event.type.length).toBeLessThanOrEqual(bytesOf([event]));
    }),
  ));

it.each([[undefined], [null], [{}], [{ hash: 1, version: 1, metadata: {} }], [new Uint8Array([123, 125])]])(
  'knows by its metadata that the registry did not write an event: %j',
  (metadata) => expect(decode({ id: 'x', type: 'X', isJson: true, data: {}, metadata })).toBeUndefined(),
);
