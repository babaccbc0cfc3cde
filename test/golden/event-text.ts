import { uuidOf } from '@platform/cqrs';
import {
  type Declared,
  type EventFile,
  fileOf,
  pathOf,
  type Payload,
  read,
  type StoredExample,
  versionsBefore,
} from './event-file';
import { examplesOf, type Variant } from './examples';
import { LOST } from './golden';
import { payloadSchemaOf } from './payload-schema';

/** Text of the file of today’s version. @throws Error naming what keeps it from being written */
export const eventText = async (of: Declared): Promise<string> => {
  const { version, personal } = of.definition;
  const { schema, untold } = payloadSchemaOf(of.definition);
  if (untold.length > 0) throw new Error(untold.join('\n'));
  const examples = examplesOf(of.type, of.definition).map(async ([name, payload]) => [
    name,
    await stored(of, name, payload),
  ]);
  const file: EventFile = {
    schema,
    personal,
    events: Object.fromEntries(await Promise.all(examples)) as EventFile['events'],
    ...(version > 1 && { earlier: earlierOf(of) }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};

const stored = async (of: Declared, name: Variant, payload: Payload): Promise<StoredExample> => {
  const { type, context, definition, codec } = of;
  const stream = `${context}.golden-${type}`;
  const event = { type, data: payload, ...(name === 'whole' && { heldOn: '2026-03-06' }) };
  const [encoded] = await codec.encode(stream, [event], contextOf(uuidOf('golden', type, name), name));
  const { id, version, data, metadata, hash } = encoded!;
  const opened = Object.fromEntries(Object.entries(payload).filter(([field]) => definition.personal.includes(field)));
  return {
    stored: { stream, id, type, version, data, metadata, hash },
    ...(Object.keys(opened).length > 0 && { opened }),
  };
};

/** Who recorded it and why; `whole` has all that may be told. */
const contextOf = (commandId: string, name: Variant) => {
  const whole = name === 'whole';
  const organisations = { agency: '11371500PDY009014B', enterprise: '91371502PDY00001XD' };
  return {
    by: { subject: 'golden', role: 'regulator', ...(whole && organisations) },
    commandId,
    correlationId: `golden-${name}`,
    ...(whole && { causationId: uuidOf('golden', 'cause') }),
    fingerprint: '0'.repeat(64),
    today: '2026-03-09',
  };
};

const earlierOf = (of: Declared): NonNullable<EventFile['earlier']> =>
  Object.fromEntries(
    versionsBefore(of).map((version) => {
      const file = fileOf(of, version);
      if (!file) throw new Error(`${pathOf(of, version)} ${LOST}`);
      return [version, Object.fromEntries(Object.entries(file.events).map(([name, kept]) => [name, read(of, kept)]))];
    }),
  );
