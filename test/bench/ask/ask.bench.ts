import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabaseFor } from '../database';
import { type Bench, type Figure, figure } from '../figure';
import { compare, type Load, under } from '../load';
import { authorising, bare, loggedAnswers, registry, tokenOf } from './contestants';
import { askers } from './askers';
import { get } from './keep-alive';
import type { Program } from './program';

const CONNECTIONS = 64;
/** Servers run for months: what Node compiles meanwhile is not counted, for none of them. */
const WARMING_MS = 4_000;
const YARDSTICK = 'one row by key, bare Fastify + pg';

/**
 * One grade by code over HTTP, of one firm after another. Each server is a process of its own and alone while it is
 * asked; all are asked by the same few lines over 64 connections that stay open.
 */
export const ask: Bench = async (url, say) => {
  const folder = mkdtempSync(join(tmpdir(), 'zhixin-ask-'));
  const own = await freshDatabaseFor(url, 'bench_ask', false);
  const programs: Program[] = [];
  const started = async (program: Promise<Program>): Promise<Program> => (programs.push(await program), program);
  try {
    const product = await started(registry(own, folder));
    const yardstick = await started(bare(await freshDatabaseFor(url, 'bench_row', false), folder));
    const asBank = {
      authorization: `Bearer ${await tokenOf(product, 'bank')}`,
      'zhixin-purpose': 'credit-granting',
    };
    const codes = await authorising(own);
    const inTurn = (requestOf: (code: string) => Buffer): ((asked: number) => Buffer) => {
      const requests = codes.map(requestOf);
      return (asked) => requests[asked % requests.length] as Buffer;
    };
    const grades = (headers = {}) => inTurn((code) => get(`/v1/enterprises/${code}/grade`, headers));
    const bank = await askers(product, CONNECTIONS, grades(asBank), /^HTTP\/1.1 200 [^]*\r\nzhixin-log: /i);
    const anybody = await askers(product, CONNECTIONS, grades());
    const row = await askers(
      yardstick,
      CONNECTIONS,
      inTurn((code) => get(`/grades/${code}`)),
    );
    for (const { work } of [bank, anybody, row]) await under(CONNECTIONS, WARMING_MS, work);
    const loads = await compare({ bank, public: anybody, bare: row }, { rounds: 15, ms: 1_000, say });
    if ((await loggedAnswers(own)) !== bank.answered()) throw new Error('not every answer is in the query log');
    return figures(loads);
  } finally {
    for (const { stop } of programs) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const figures = ({ bank, public: anybody, bare: row }: Record<'bank' | 'public' | 'bare', Load>): Figure[] => [
  perSecond('grades for an authorised bank, logged, 64 connections', bank, row, 0.4),
  perSecond('grades for the public, 64 connections', anybody, row, 0.6),
  ...(['p50Ms', 'p99Ms'] as const).flatMap((which) => [
    latency('grade for an authorised bank', which, bank, row),
    latency('grade for the public', which, anybody, row),
  ]),
];

const perSecond = (name: string, load: Load, other: Load, aim: number): Figure =>
  figure({ name, value: load.perSecond, unit: '/s', yardstick: YARDSTICK, yardstickValue: other.perSecond, aim });

const latency = (name: string, which: 'p50Ms' | 'p99Ms', load: Load, other: Load): Figure =>
  figure({
    name: `${name}, ${which.slice(0, 3)}`,
    value: load[which],
    unit: 'ms',
    yardstick: YARDSTICK,
    yardstickValue: other[which],
    lessIsBetter: true,
  });
