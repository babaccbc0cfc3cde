import { availableParallelism } from 'node:os';
import type { ClientConfig } from 'pg';
import { valueTypes } from './value-types';

/** Two connections a core: more only wait for each other. */
export const defaultPoolSize = (): number => Math.max(4, 2 * availableParallelism());

/** What every connection of ours has in common: value types, UTC, and the given settings of its session. */
export const connectionTo = (url: string, settings: Readonly<Record<string, string>> = {}): ClientConfig => ({
  connectionString: withSettings(url, { timezone: 'UTC', datestyle: 'ISO', ...settings }),
  types: valueTypes as NonNullable<ClientConfig['types']>,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
});

/** Adds settings to the URL's own `options`, which a connection gets when it starts. */
const withSettings = (url: string, settings: Readonly<Record<string, string>>): string => {
  const parsed = new URL(url);
  const own = parsed.searchParams.get('options');
  const ours = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  parsed.searchParams.set('options', [...(own ? [own] : []), ...ours].join(' '));
  return parsed.href;
};

/** Was the connection lost (or not there yet), so that the same statement may do on a new one? */
export const isConnectionLost = (error: unknown): boolean => {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (typeof code === 'string' && /^(08|57P0|E[A-Z]{3,}$)/.test(code)) return true;
  return /Connection terminated|not queryable|timeout expired|Client was closed/i.test(message);
};
