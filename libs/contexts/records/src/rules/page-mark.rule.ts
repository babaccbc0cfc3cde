import { z } from 'zod';

/** The last record of a page in the order of recording, by which the next one is found. */
export interface PageMark {
  readonly recordedAt: string;
  readonly id: string;
}

/** The last record of a page in the order of the papers' dates. */
export interface PaperMark {
  readonly decided: string;
  readonly id: string;
}

const instant = z.iso.datetime({ precision: 6 });
const day = z.iso.date();
const MARK = /^([\d:.TZ-]{10,27})~([a-z]+-[A-Za-z0-9-]+)$/;

const partsOf = (text: string, kind: z.ZodType<string>): readonly [since: string, id: string] | undefined => {
  const [, since, id] = MARK.exec(text) ?? [];
  return since && id && kind.safeParse(since).success ? [since, id] : undefined;
};

export const markOf = ({ recordedAt, id }: PageMark): string => `${recordedAt}~${id}`;

/** @returns undefined for what was never a mark */
export const readMark = (text: string): PageMark | undefined => {
  const [recordedAt, id] = partsOf(text, instant) ?? [];
  return recordedAt && id ? { recordedAt, id } : undefined;
};

export const paperMarkOf = ({ decided, id }: PaperMark): string => `${decided}~${id}`;

/** @returns undefined for what was never a mark */
export const readPaperMark = (text: string): PaperMark | undefined => {
  const [decided, id] = partsOf(text, day) ?? [];
  return decided && id ? { decided, id } : undefined;
};
