import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays, SystemClock } from '@platform/calendar';
import { startEmbeddedPostgres } from '@platform/embedded-postgres';
import { run } from '../../apps/admin/src/program';
import { DEMO_AGENCIES } from '../../apps/standalone/src/demo/agencies';
import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { pdyCode } from '../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import type { City, Ground } from './city';

const today = new SystemClock().today();
const year = today.slice(0, 4);
export const [firm, other] = DEMO_FIRMS.map((f) => ({ uscc: codeOfFirm(f), partyName: f.name }));
/** Forgotten in all records. */
export const GONE = { name: '钟离春晓', idType: '身份证', idNumber: '371502197203140528' };
/** Forgotten with one record. */
export const NAMED = { name: '令狐采薇' };
/** Not forgotten. */
export const KEPT = { name: '公孙牧远', idType: '身份证', idNumber: '371502196811230517' };

export const fine = (n: number, more: object) => ({
  ...firm,
  partyCategory: '法人及非法人组织',
  field: 'market',
  number: `聊演市监罚〔${year}〕55${n}号`,
  measures: ['罚款'],
  fineFen: 500_000,
  dates: { decided: addDays(today, -10) },
  ...more,
});
export const REFUSED = [
  fine(5, { facts: `法定代表人${GONE.idNumber}` }),
  fine(1, { representative: { ...GONE, name: '某某' } }),
  fine(6, { representative: { ...GONE, idNumber: 7 } }),
];
export const trader = {
  uscc: pdyCode('92', '371502', 331),
  partyCategory: '个体工商户',
  partyName: '东昌府区春晓小吃店',
};
export const revoked = { ...other, measures: ['吊销许可证件'], fineFen: undefined };
export const entry = {
  ...other,
  list: 'serious',
  field: 'market',
  number: `聊演市监列严字〔${year}〕55号`,
  grounds: '被吊销许可证，情节严重',
  legalBasis: '《市场监督管理严重违法失信名单管理办法》',
  listedOn: addDays(today, -5),
  representative: GONE,
  controller: KEPT,
};

/** A row that loads and one that does not, both with the person. */
export const importRows = (): string => {
  const [header, row = ''] = readFileSync(
    path.resolve(__dirname, '../../docs/examples/city/penalties.csv'),
    'utf8',
  ).split(/\r?\n/);
  const named = row
    .replace('（略）,,', `${GONE.name},${GONE.idType},${GONE.idNumber}`)
    .replace('聊城市市场监督管理局（示例）', DEMO_AGENCIES[0]!.name);
  return [header, named, named.replace('2025/5/11', 'yesterday'), ''].join('\r\n');
};

/** A database of its own in the data folder, as `npm start` has it; what it logs is kept. */
export const ownGround = async (pgLog: string[]): Promise<Ground> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'zhixin-forgotten-'));
  chmodSync(dataDir, 0o711);
  const settings = { fsync: 'off', log_statement: 'all', log_min_duration_statement: '0' };
  const postgres = await startEmbeddedPostgres({ dataDir, settings, log: (line) => void pgLog.push(line) });
  const clear = async (): Promise<void> => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: postgres.url, dataDir, clear };
};

export const masterKeyIn = ({ dataDir }: City): string =>
  readFileSync(path.join(dataDir, 'master.key'), 'utf8').split('\n')[0] as string;

/** The command line beside the city, or elsewhere; `told` keeps all it says. @returns exit status */
export const adminAt = (
  city: City,
  told: string[],
  { line, stdin, elsewhere }: { line: readonly string[]; stdin: string; elsewhere: NodeJS.ProcessEnv },
): Promise<number> => {
  const here = { DATABASE_URL: city.url, ZHIXIN_DATA_DIR: city.dataDir, ZHIXIN_MASTER_KEY: masterKeyIn(city) };
  const write = (text: string) => told.push(text);
  return run(line, {
    environment: { ...here, ...elsewhere },
    stdin: () => Promise.resolve(stdin),
    stdout: { write },
    stderr: { write },
  });
};
