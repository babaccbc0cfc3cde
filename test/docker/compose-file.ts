import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const root = path.resolve(__dirname, '../..');

export interface Service {
  readonly build?: object | undefined;
  readonly command?: readonly string[] | undefined;
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

/** Services of a compose file, with its variables given. @throws Error for one that must be given and is not */
export const servicesOf = (file: string, given: Readonly<Record<string, string>>): Map<string, Service> => {
  const text = readFileSync(path.join(root, 'docker', file), 'utf8');
  const filled = text.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    const value = given[name] ?? (kind === '-' ? rest : undefined);
    if (value === undefined) throw new Error(`${file} needs ${name}: ${rest}`);
    return value.replaceAll('\n', ' ');
  });
  const { services } = parse(filled, { merge: true }) as { services: Record<string, Service> };
  // A variable left empty is an empty text, as it is for Compose, which fills in after it has read the file.
  const texts = (given: object): Record<string, string> =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value ?? '')]));
  return new Map(
    Object.entries(services).map(([name, s]) => [name, { ...s, environment: texts(s.environment ?? {}) }]),
  );
};

/** Those that run our image. */
export const ours = (services: ReadonlyMap<string, Service>): [string, Service][] =>
  [...services].filter(([, { build }]) => build);

const dockerfile = readFileSync(path.join(root, 'docker/Dockerfile'), 'utf8');
const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

/** What the image sets. */
export const imageEnvironment = Object.fromEntries(
  (/^ENV (.*)$/m.exec(last)?.[1] ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
);

export const imageCommand = JSON.parse(/^CMD (.*)$/m.exec(last)?.[1] ?? '[]') as string[];
export const imageHealthCheck = JSON.parse(/^HEALTHCHECK .* CMD (.*)$/m.exec(last)?.[1] ?? '[]') as string[];
