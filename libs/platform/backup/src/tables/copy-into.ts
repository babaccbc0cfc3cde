import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoted } from './table-data';

export const copyInto = (client: Client, table: string, columns: readonly string[], rows: Readable): Promise<void> =>
  pipeline(rows, client.query(copyFrom(`copy ${table} (${quoted(columns)}) from stdin`)));
