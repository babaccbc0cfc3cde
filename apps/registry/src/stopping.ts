import { constants } from 'node:os';

const EXIT_BY_SIGNAL = 128;
const LOOK_MS = 250;

/**
 * Stops in order and ends as the signal would have ended it; a second signal ends at once. Under npm a shell stands in
 * between that dies of SIGTERM without passing it on: a program whose shell is gone stops too.
 */
export const stopOn = (signals: readonly NodeJS.Signals[], stop: () => Promise<void>): void => {
  const end = (signal: NodeJS.Signals): void =>
    void stop()
      .catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
      .finally(() => process.exit(EXIT_BY_SIGNAL + constants.signals[signal]));
  for (const signal of signals) process.once(signal, () => end(signal));
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    end('SIGTERM');
  }, LOOK_MS);
  look.unref();
};
