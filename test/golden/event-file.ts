import type { FactCodec } from '@platform/cqrs';
import type { StoredEvent } from '@platform/event-store';
import type { EventDefinition } from '@platform/kernel';
import type { Files } from './golden';
import type { JsonSchema } from './json-schema';

export type Payload = Readonly<Record<string, unknown>>;

/** What a file of test/golden holds of one version of an event. */
export interface EventFile {
  /** The payload at that version, and its fields that are sealed. */
  readonly schema: JsonSchema;
  readonly personal: readonly string[];
  /** By the name of the example. */
  readonly events: Readonly<Record<string, StoredExample>>;
  /** How the program that brought this version read the files before it: payloads by version and example. */
  readonly earlier?: Readonly<Record<string, Payload>>;
}

export interface StoredExample {
  /** What a store holds: `data` and `metadata` are the very text the hash is made of. */
  readonly stored: Pick<StoredEvent, 'stream' | 'id' | 'type' | 'version' | 'data' | 'metadata' | 'hash'>;
  /** What lies in the sealed fields; no upcast reaches it, so it stays readable as it is. */
  readonly opened?: Payload;
}

/** An event of a catalogue and what its files are read with. */
export interface Declared {
  readonly context: string;
  readonly type: string;
  readonly definition: EventDefinition;
  readonly codec: FactCodec;
  readonly files: Files;
}

export const pathOf = ({ context, type }: Declared, version: number): string => `${context}/${type}.v${version}.json`;

/** From 1 to the one before today's. */
export const versionsBefore = ({ definition: { version } }: Declared): number[] =>
  Array.from({ length: version - 1 }, (_, n) => n + 1);

/** The file of a version; undefined where there is none. @throws SyntaxError when it is no JSON */
export const fileOf = (of: Declared, version: number): EventFile | undefined => {
  const text = of.files.get(pathOf(of, version));
  return text === undefined ? undefined : (JSON.parse(text) as EventFile);
};

/** The example's payload as today's program reads it. @throws BadEvent */
export const read = ({ codec }: Declared, { stored }: StoredExample): Payload =>
  codec.decode({ ...stored, revision: 0n, position: '1', recordedAt: '2026-03-09T02:00:00.000000Z' }).data as Payload;
