import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Ways in which a text may stand somewhere: plain, escaped, encoded, hashed. */
export const formsOf = (text: string): readonly string[] => {
  const bytes = Buffer.from(text);
  const hashes = ['sha256', 'sha1', 'md5'].flatMap((name) => {
    const hash = createHash(name).update(bytes).digest();
    return [hash.toString('hex'), hash.toString('base64').replace(/=+$/, ''), hash.toString('base64url')];
  });
  const escaped = [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const encoded = [encodeURIComponent(text), bytes.toString('hex'), bytes.toString('hex').toUpperCase()];
  return [...new Set([text, escaped, ...encoded, ...inBase64(bytes), ...hashes])];
};

/** What stays the same of it inside a longer text, wherever it begins there. */
const inBase64 = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const [from, until] = [Math.ceil((before * 4) / 3), Math.floor((whole.length * 4) / 3)];
    return [whole.toString('base64'), whole.toString('base64url')].map((text) => text.slice(from, until));
  });

/** Which of the forms stand in it. */
export const tracesIn = (hay: string | Buffer, forms: readonly string[]): string[] =>
  forms.filter((form) => hay.includes(form));

/** Every table of a database as text, and what PostgreSQL keeps of them to plan by; with the forms that stand there. */
export const tracesInTables = async (
  query: <Row>(sql: string) => Promise<Row[]>,
  forms: readonly string[],
): Promise<Record<string, string[]>> => {
  await query('analyze');
  const tables = await query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  const found: Record<string, string[]> = {};
  for (const { name } of [...tables, { name: 'pg_catalog.pg_stats' }, { name: 'pg_catalog.pg_stat_activity' }]) {
    const rows = await query<{ row: string }>(`select t::text as row from ${name} t`);
    const traces = tracesIn(rows.map(({ row }) => row).join('\n'), forms);
    if (traces.length > 0) found[name] = traces;
  }
  return found;
};

/** Every file of a folder, whatever it is; with the forms that stand there. */
export const tracesInFiles = (folder: string, forms: readonly string[]): Record<string, string[]> => {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile(),
  );
  return Object.fromEntries(
    files
      .map((name) => [name, tracesIn(readFileSync(path.join(folder, name)), forms)] as const)
      .filter(([, traces]) => traces.length > 0),
  );
};
