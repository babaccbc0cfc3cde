import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type Bench, figure } from '../figure';
import { type Load, medianOf } from '../load';

const ROUNDS = 5;
const YARDSTICK = 'single appends by @eventstore/db-client alone';

/**
 * Small facts into EventStoreDB, 64 in flight, distinct streams, beside the bare client. Each in a process of its own: one
 * client's trouble would be the other's, whose pending appends it shares (ADR 0011).
 */
export const appendEsdb: Bench = async (_, say) => {
  if (!process.env['ESDB_URL']) throw new Error('set ESDB_URL to the EventStoreDB server to be measured (esdb://…)');
  const loads: Record<'adapter' | 'bare-client', Load[]> = { adapter: [], 'bare-client': [] };
  for (let round = 1; round <= ROUNDS; round++)
    for (const name of ['adapter', 'bare-client'] as const) {
      const load = await alone(name);
      loads[name].push(load);
      say(`round ${round} of ${ROUNDS}: ${name} ${Math.round(load.perSecond)}/s`);
    }
  const [own, bare] = [medianOf(loads.adapter), medianOf(loads['bare-client'])];
  return [
    figure({
      ...{ name: 'appends to EventStoreDB, 64 in flight', value: own.perSecond, unit: '/s', aim: 0.9 },
      ...{ yardstick: YARDSTICK, yardstickValue: bare.perSecond },
    }),
    figure({
      ...{ name: 'append to EventStoreDB, p99', value: own.p99Ms, unit: 'ms', lessIsBetter: true, aim: 1 / 1.2 },
      ...{ yardstick: YARDSTICK, yardstickValue: bare.p99Ms },
    }),
  ];
};

const alone = (name: string): Promise<Load> =>
  new Promise((resolve, reject) => {
    const child = fork(join(__dirname, `${name}.js`), { execArgv: ['--enable-source-maps'] });
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was measured`)));
    child.once('message', (load) => {
      resolve(load as Load);
      child.kill('SIGKILL');
    });
  });
