import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '@platform/calendar';
import { freshDatabaseFor } from '../database';
import { askers } from '../ask/askers';
import { post } from '../ask/keep-alive';
import type { Program } from '../ask/program';
import { type Bench, type Figure, figure } from '../figure';
import { compare, type Load, under } from '../load';
import { bare, penalty, registry } from './contestants';

const CONNECTIONS = 64;
const WARMING_MS = 4_000;
const YARDSTICK = 'one prepared INSERT, bare Fastify + pg';
const CREATED = /^HTTP\/1.1 201 /;

/** One penalty over HTTP, each with a number of its own: token, body, rights, load, decide, append, receipt. */
export const command: Bench = async (url, say) => {
  const folder = mkdtempSync(join(tmpdir(), 'zhixin-command-'));
  const programs: Program[] = [];
  const started = async <P extends Program>(program: Promise<P>): Promise<P> => {
    programs.push(await program);
    return program;
  };
  try {
    const product = await started(registry(await freshDatabaseFor(url, 'bench_command', false), folder));
    const yardstick = await started(bare(await freshDatabaseFor(url, 'bench_insert', false), folder));
    const today = new SystemClock().today();
    const headers = { authorization: `Bearer ${product.token}` };
    const before = await product.facts();
    const recording = (n: number): Buffer => post('/v1/records/penalties', penalty(n, today), headers);
    const regulator = await askers(product, CONNECTIONS, recording, CREATED);
    const row = await askers(yardstick, CONNECTIONS, (n) => post('/events', penalty(n, today)), CREATED);
    for (const { work } of [regulator, row]) await under(CONNECTIONS, WARMING_MS, work);
    const loads = await compare({ regulator, bare: row }, { rounds: 9, ms: 1_500, say });
    if ((await product.facts()) - before !== regulator.answered()) throw new Error('not every receipt is a fact');
    return figures(loads.regulator, loads.bare);
  } finally {
    for (const { stop } of programs) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const figures = (load: Load, other: Load): Figure[] => [
  figure({
    name: 'penalties recorded over HTTP, 64 connections',
    value: load.perSecond,
    unit: '/s',
    yardstick: YARDSTICK,
    yardstickValue: other.perSecond,
    aim: 0.6,
  }),
  ...(['p50Ms', 'p99Ms'] as const).map((which) =>
    figure({
      name: `penalty recorded over HTTP, ${which.slice(0, 3)}`,
      value: load[which],
      unit: 'ms',
      yardstick: YARDSTICK,
      yardstickValue: other[which],
      lessIsBetter: true,
    }),
  ),
];
