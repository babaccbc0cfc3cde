import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@platform/embedded-postgres';
import { benches } from './benches';
import { table } from './figure';

const names = Object.keys(benches);
const args = process.argv.slice(2);
const json = args.includes('--json');
const wanted = args.filter((arg) => arg !== '--json');

/** Exit status: 0 measured and every aim met, 1 an aim missed, 2 called wrongly or failed. */
const main = async (): Promise<number> => {
  const [name = ''] = wanted;
  const bench = benches[name];
  if (!bench || wanted.length !== 1) {
    console.error(`usage: npm run bench -- ${names.join('|')} [--json]`);
    return 2;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'zhixin-bench-'));
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    const figures = await bench(server.url, (line) => console.error(line));
    console.log(json ? JSON.stringify(figures, null, 2) : table(figures));
    return figures.some((f) => f.met === false) ? 1 : 0;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
