import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { holdsIdentityNumber, jsonWithoutIdentityNumbers } from '@law';

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

/** Fields whose values never reach a log, should anybody log a request or a command as a whole. */
const NEVER = new Set(['authorization', 'cookie', 'password', 'secret', 'token', 'idNumber', 'body']);
const DEEPEST = 5;

const withoutSecrets = (about: Record<string, unknown>, left = DEEPEST): Record<string, unknown> => {
  const clean: Record<string, unknown> = {};
  for (const key of Object.keys(about)) clean[key] = NEVER.has(key) ? '[not logged]' : loggable(about[key], left);
  return clean;
};

const loggable = (value: unknown, left: number): unknown => {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  if (value instanceof Error) return { name: value.name, message: value.message, stack: value.stack };
  if (left === 0) return '[too deep]';
  if (Array.isArray(value)) return value.map((member) => loggable(member, left - 1));
  return withoutSecrets(value as Record<string, unknown>, left - 1);
};

/** Most lines are looked at once as they stand; an escape may part a number or hide where it begins. */
const mayHold = (line: string): boolean => line.includes('\\') || holdsIdentityNumber(line);

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
      formatters: { level: (label) => ({ level: label }), log: (about) => withoutSecrets(about) },
    },
    { write: (line) => to.write(mayHold(line) ? `${jsonWithoutIdentityNumbers(line)}\n` : line) },
  );
