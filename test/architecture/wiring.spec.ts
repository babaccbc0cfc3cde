import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { contexts } from '../../apps/registry/src/contexts';

type Class = new (...args: never[]) => unknown;
const root = path.resolve(__dirname, '../../libs/contexts');

const classesIn = (kind: string): [string, Class][] =>
  (readdirSync(root, { recursive: true }) as string[])
    .filter((file) => file.endsWith(kind))
    .flatMap((file) =>
      Object.values(require(path.join(root, file)) as Record<string, unknown>)
        .filter((value): value is Class => typeof value === 'function' && /^class /.test(String(value)))
        .map((value): [string, Class] => [file, value]),
    );
const listed = (key: string): unknown[] => contexts.flatMap((context) => Reflect.getMetadata(key, context) ?? []);

const handlers = classesIn('.handler.ts').filter(
  ([, handler]) =>
    Reflect.hasMetadata('__commandHandler__', handler) || Reflect.hasMetadata('__queryHandler__', handler),
);
const controllers = classesIn('.http.ts').filter(([, controller]) => Reflect.hasMetadata('path', controller));

it('there are handlers and controllers to look at', () => {
  expect(handlers.length).toBeGreaterThan(10);
  expect(controllers.length).toBeGreaterThan(10);
});
it.each(handlers)('%s is provided by its module', (_, handler) => expect(listed('providers')).toContain(handler));
it.each(controllers)('%s is mounted by its module', (_, controller) =>
  expect(listed('controllers')).toContain(controller),
);

it('no command has two handlers', () => {
  const commands = handlers.map(([, handler]) => Reflect.getMetadata('__commandHandler__', handler)).filter(Boolean);
  expect(new Set(commands).size).toBe(commands.length);
});

it.each(
  (readdirSync(root, { recursive: true }) as string[])
    .filter((file) => /\.(projection|process|events)\.ts$/.test(file))
    .flatMap((file) =>
      Object.entries(require(path.join(root, file)) as Record<string, object>).map(
        ([name, value]) => [`${file} ${name}`, value] as const,
      ),
    )
    .filter(
      ([, value]) =>
        typeof value === 'object' &&
        value !== null &&
        ('on' in value || Object.values(value).some((v) => typeof v === 'function' && 'definition' in v)),
    ),
)('%s is part of its context', (_, value) => {
  const all = contexts.flatMap(
    ({
      part,
    }: {
      part: { catalogues: readonly object[]; projections: readonly object[]; processes: readonly object[] };
    }) => [...part.catalogues, ...part.projections, ...part.processes],
  );
  expect(all).toContain(value);
});
