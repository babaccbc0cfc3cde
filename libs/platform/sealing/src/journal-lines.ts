import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Who had something forgotten, and on which ground; never whom it was about. */
export interface ErasureOrder {
  /** Subject of the caller. */
  readonly by: string;
  /** 依据: article or number of the request. */
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
  /** How many records they belong to. */
  readonly records: number;
  readonly order: ErasureOrder;
}

/** How far a journal was at some time: lines after the first, and the SHA-256 (hexadecimal) of the last one. */
export interface JournalHead {
  readonly count: number;
  readonly hash: string;
}

/** The journal cannot be used as it is. */
export class JournalFault extends Error {
  override readonly name = 'JournalFault';
}

export const FORMAT = 'zhixin-erasures-1';

const first = z.strictObject({ journal: z.literal(FORMAT), id: z.uuid(), at: z.iso.datetime() });

const erasure = z.strictObject({
  n: z.int().min(1),
  id: z.uuid(),
  at: z.iso.datetime(),
  keys: z.array(z.uuid()).min(1).readonly(),
  records: z.int().min(1),
  order: z.strictObject({ by: z.string(), ground: z.string() }),
  /** SHA-256 of the line before. */
  before: z.string(),
});

const sha256 = (line: string): string => createHash('sha256').update(line).digest('hex');

export const lineOf = ({ count, hash }: JournalHead, made: Erasure): string =>
  JSON.stringify({ n: count + 1, ...made, before: hash } satisfies z.output<typeof erasure>);

/** What a journal's text says; `hashes[n]` is the hash of its line n. */
export interface JournalText {
  readonly id: string;
  readonly erasures: readonly Erasure[];
  readonly hashes: readonly string[];
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
  const { id } = parsed(first, 0);
  const erasures = lines.slice(1).map((_, i) => {
    const { n, before, ...told } = parsed(erasure, i + 1);
    if (n !== i + 1 || before !== hashes[i]) throw broken(file, i + 1);
    return told;
  });
  return { id, erasures, hashes, bytes: whole };
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
    `遗忘日志 ${file} 第 ${n + 1} 行与写入时不符，请换上其镜像副本。 / ` +
      `Line ${n + 1} of the erasure journal ${file} is not as it was written: put its mirror in its place.`,
  );
