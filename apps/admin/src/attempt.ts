import { pino } from 'pino';
import { loadConfiguration } from '@platform/config';
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

/** Runs a command to its outcome, whatever comes; the registry is opened when first asked for, and closed after it. */
export const attempt = async (command: AdminCommand, given: Attempt): Promise<Outcome> => {
  const { args, options, environment, progress, stdin } = given;
  let opening: Promise<Opened> | undefined;
  const opened = (): Promise<Opened> =>
    (opening ??= openRegistry(
      loadConfiguration(undefined, environment),
      pino({ level: 'fatal' }, pino.destination(2)),
    ));
  const registry: AdminContext['registry'] = async () => (await opened()).registry;
  const settle: AdminContext['settle'] = async (of = parts) =>
    (await opened()).settled(of, (behind) => progress(`${behind.join(', ')} …`));
  let outcome: Outcome;
  try {
    outcome = await command.run({ registry, args, options, progress, settle, stdin });
  } catch (error) {
    outcome = failedBy(error);
  }
  await opening?.then((it) => it.close()).catch(() => undefined);
  return outcome;
};
