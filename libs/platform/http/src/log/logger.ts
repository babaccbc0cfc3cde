import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { withoutIdentityNumbers } from '@platform/identity';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The product's log: one JSON object a line. An abstract class, so that it is the injection token too. */
export abstract class Logger {
  abstract fatal(about: object, message: string): void;
  abstract error(about: object, message: string): void;
  abstract warn(about: object, message: string): void;
  abstract info(about: object, message: string): void;
  abstract debug(about: object, message: string): void;
}

/** Headers and fields that never reach a log, should anybody log a request as a whole. */
const NEVER = ['authorization', 'cookie', 'password', 'secret', 'token', 'idNumber', 'body'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/**
 * A pino log without personal data: identity numbers are taken out of every line as it leaves, wherever they stand.
 * Goes to standard output unless told otherwise.
 */
export const createLogger = (
  level: LogLevel,
  to: DestinationStream = pino.destination({ fd: 1, sync: true }),
): PinoLogger & Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: NEVER, censor: '[not logged]' },
    },
    { write: (line) => to.write(withoutIdentityNumbers(line)) },
  );
