import { z } from 'zod';
import { differencesOf } from './differences';
import {
  type Declared,
  type EventFile,
  fileOf,
  type Payload,
  read,
  type StoredExample,
  versionsBefore,
} from './event-file';
import { payloadSchemaOf } from './payload-schema';

/** What is wrong with the file of today's version, for the one who changed the event. */
export const eventProblems = (of: Declared, text: string): readonly string[] => {
  const file = JSON.parse(text) as EventFile;
  const changed = schemaProblems(of, file);
  return changed.length > 0 ? changed : [...storedProblems(of, text), ...readingProblems(of, file)];
};

const schemaProblems = ({ type, definition }: Declared, file: EventFile): readonly string[] => {
  const { version, personal } = definition;
  const { schema, untold } = payloadSchemaOf(definition);
  const differences = differencesOf({ ...file.schema, personal: file.personal }, { ...schema, personal });
  if (differences.length === 0) return untold;
  return [
    [
      `the payload of ${type} changed and its version did not:`,
      ...differences.map((difference) => `  ${difference}`),
      `Events of the old shape stay in stores. Give it \`version: ${version + 1}\` and \`upcasts: { ${version}: (old) => … }\`,`,
      'then run: npm run golden. As long as this version is not released: npm run golden -- --unreleased.',
    ].join('\n'),
  ];
};

/** Which events of a file, of whatever version, today's program cannot read, or not what lies sealed in them. */
export const storedProblems = (of: Declared, text: string): readonly string[] =>
  Object.entries((JSON.parse(text) as EventFile).events).flatMap(([name, example]) => {
    if (example.stored.type !== of.type) return [`${name} is of another event, ${example.stored.type}`];
    const data = readable(of, example);
    const problems = data instanceof Error ? [data.message] : insideProblems(of, example, data);
    return problems.map((problem) => `${name}: ${problem}`);
  });

/** Which events, of this version and of those before, are read otherwise than when this version came. */
const readingProblems = (of: Declared, today: EventFile): readonly string[] =>
  [...versionsBefore(of), of.definition.version].flatMap((version) => {
    const isToday = version === of.definition.version;
    return Object.entries((isToday ? today : fileOf(of, version))?.events ?? {}).flatMap(([name, example]) => {
      const was: unknown = isToday ? JSON.parse(example.stored.data) : today.earlier?.[version]?.[name];
      const data = readable(of, example);
      const differences = data instanceof Error ? [] : differencesOf(was, data);
      if (differences.length === 0) return [];
      return [[`${name} of version ${version} is read otherwise than it was:`, ...differences].join('\n  ')];
    });
  });

const readable = (of: Declared, example: StoredExample): Payload | Error => {
  try {
    return read(of, example);
  } catch (error) {
    return error as Error;
  }
};

/** Of sealed fields: what today's program would find once it opens them. */
const insideProblems = ({ definition }: Declared, { stored, opened = {} }: StoredExample, data: Payload): string[] => {
  const kept = JSON.parse(stored.data) as Payload;
  const inside = new Map(Object.entries(opened).map(([field, value]) => [JSON.stringify(kept[field]), value]));
  return definition.personal.flatMap((field) => {
    if (data[field] === undefined) return [];
    const found = inside.get(JSON.stringify(data[field])) ?? null;
    const { error } = definition.schema.safeParse({ ...data, [field]: found });
    return error
      ? [`what lies sealed in ${field}, which no upcast reaches, is not today's: ${z.prettifyError(error)}`]
      : [];
  });
};
