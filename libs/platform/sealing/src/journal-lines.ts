import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Recorder } from '@platform/kernel';
import { SealingFault } from './sealing-fault';

/** Who had something forgotten, and on which ground; never whom it was about. */
export interface ErasureOrder {
  readonly by: Recorder;
  /** 依据: article of the law, or number of the request. */
  readonly ground: string;
}

/** One act of forgetting. */
export interface Erasure {
  /** UUID of the act. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Ids of the keys that are destroyed. */
  readonly keys: readonly string[];
  /** Streams of the records they belong to. */
  readonly records: readonly string[];
  readonly order: ErasureOrder;
}

/** How far a journal was at some time: lines after the first, and the SHA-256 (hexadecimal) of the last one. */
export interface JournalHead {
  readonly count: number;
  readonly hash: string;
}

/** The journal cannot be used as it is. */
export class JournalFault extends SealingFault {
  constructor(zh: string, en: string) {
    super('ERASURE_JOURNAL', zh, en);
  }
}

const FORMAT = 'zhixin-erasures-1';
const first = z.strictObject({ journal: z.literal(FORMAT), registry: z.string(), at: z.iso.datetime() });

const recorder: z.ZodType<Recorder> = z.strictObject({
  subject: z.string(),
  role: z.string() as unknown as z.ZodType<Recorder['role']>,
  agency: z.string().optional(),
  enterprise: z.string().optional(),
});
const erasure = z.strictObject({
  n: z.int().min(1),
  id: z.uuid(),
  at: z.iso.datetime(),
  keys: z.array(z.uuid()).min(1).readonly(),
  records: z.array(z.string()).min(1).readonly(),
  order: z.strictObject({ by: recorder, ground: z.string() }),
  /** SHA-256 of the line before. */
  before: z.string(),
});

export const sha256 = (line: string): string => createHash('sha256').update(line).digest('hex');

/** The first line of a registry's journal. */
export const firstLine = (registry: string, at: string): string => JSON.stringify({ journal: FORMAT, registry, at });

export const lineOf = ({ count, hash }: JournalHead, { id, at, keys, records, order }: Erasure): string =>
  JSON.stringify({ n: count + 1, id, at, keys, records, order, before: hash } satisfies z.output<typeof erasure>);

/** What a line after the first tells. */
export const erasureIn = (line: string): Erasure => {
  const { n: _, before: __, ...told } = erasure.parse(JSON.parse(line));
  return told;
};

/** A journal as read; `hashes[n]` is the hash of `lines[n]`. */
export interface JournalText {
  readonly registry: string;
  readonly lines: readonly string[];
  readonly hashes: readonly string[];
  readonly erasures: readonly Erasure[];
  /** Bytes of whole lines: what follows was cut short by a crash, and what it told of had not begun. */
  readonly bytes: number;
}

/** @throws JournalFault where a whole line is not what was written */
export const readJournal = (bytes: Buffer, file: string): JournalText => {
  const whole = bytes.lastIndexOf('\n') + 1;
  const lines = bytes.toString('utf8', 0, whole).split('\n').slice(0, -1);
  const hashes = lines.map(sha256);
  const parsed = <T>(schema: z.ZodType<T>, n: number): T => {
    const result = schema.safeParse(json(lines[n]));
    if (result.success) return result.data;
    throw broken(file, n);
  };
  const { registry } = parsed(first, 0);
  const erasures = lines.slice(1).map((_, i) => {
    const { n, before, ...told } = parsed(erasure, i + 1);
    if (n !== i + 1 || before !== hashes[i]) throw broken(file, i + 1);
    return told;
  });
  return { registry, lines, hashes, erasures, bytes: whole };
};

const json = (line: string | undefined): unknown => {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
};

const broken = (file: string, n: number): JournalFault =>
  new JournalFault(
    `遗忘日志 ${file} 第 ${n + 1} 行与写入时不符，请换上其镜像副本。`,
    `Line ${n + 1} of the erasure journal ${file} is not as it was written: put its mirror in its place.`,
  );
