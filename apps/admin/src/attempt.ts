import { type Logger, pino } from 'pino';
import { type Configuration, loadConfiguration } from '@platform/config';
import { parts } from '../../registry/src/contexts';
import type { AdminCommand, AdminContext } from './admin-command';
import { failedBy } from './failed';
import { type Opened, openRegistry } from './opened';
import type { Outcome, Progress } from './outcome';

export interface Attempt {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly environment: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly stdin: () => Promise<string>;
}

/** Only what ends the program is logged: a command tells what it came to itself. */
export const quiet = (): Logger => pino({ level: 'fatal' }, pino.destination(2));

/** Runs a command to its outcome, whatever comes; the registry is opened when first asked for, and closed after it. */
export const attempt = async (command: AdminCommand, given: Attempt): Promise<Outcome> => {
  const { args, options, environment, progress, stdin } = given;
  let opening: Promise<Opened> | undefined;
  let read: Configuration | undefined;
  const configuration = (): Configuration => (read ??= loadConfiguration(undefined, environment));
  const opened = (): Promise<Opened> => (opening ??= openRegistry(configuration(), quiet()));
  const registry: AdminContext['registry'] = async () => (await opened()).registry;
  const settle: AdminContext['settle'] = async (of = parts) =>
    (await opened()).settled(of, (behind) => progress(`${behind.join(', ')} …`));
  let outcome: Outcome;
  try {
    outcome = await command.run({ registry, configuration, args, options, progress, settle, stdin });
  } catch (error) {
    outcome = failedBy(error);
  }
  await opening?.then((it) => it.close()).catch(() => undefined);
  return outcome;
};
