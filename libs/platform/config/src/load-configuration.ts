import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import type { Configuration } from './configuration';
import { readConfiguration } from './read-configuration';

/**
 * The configuration from the environment and from `.env` in the given folder (what the environment sets counts more).
 * To be called once, where the program is composed. Throws `ConfigurationFault`.
 */
export const loadConfiguration = (folder = process.cwd(), environment = process.env): Configuration => {
  const file = join(folder, '.env');
  return readConfiguration({ ...(existsSync(file) ? parse(readFileSync(file)) : {}), ...environment });
};
