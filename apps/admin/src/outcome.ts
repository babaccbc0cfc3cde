/** What the exit status tells: 0 done, 2 done in part, 1 failed. */
export type Status = 'done' | 'partial' | 'failed';
export const EXIT: Readonly<Record<Status, number>> = { done: 0, partial: 2, failed: 1 };

/** What a command came to: a line for people, Chinese first, and the same for programs (`--json`). */
export interface Outcome {
  readonly status: Status;
  readonly zh: string;
  readonly en: string;
  readonly result?: unknown;
  /** More lines for people. */
  readonly lines?: readonly string[];
}

/** Shows how far a command has come, on standard error; quiet under `--json`. */
export type Progress = (text: string) => void;

export interface Terminal {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** A terminal's line is written over ten times a second; elsewhere there is a line a second. */
export const progressTo = (stream: Terminal, json: boolean): { progress: Progress; end(): void } => {
  const pauseMs = stream.isTTY ? 100 : 1_000;
  let last = Number.NEGATIVE_INFINITY;
  let shown = '';
  return {
    progress: (text) => {
      const now = performance.now();
      if (json || text === shown || now - last < pauseMs) return;
      last = now;
      shown = text;
      stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    },
    end: () => void (shown && stream.isTTY && stream.write('\r\u001b[K')),
  };
};

export const printed = ({ status, zh, en, result, lines = [] }: Outcome, json: boolean): string =>
  json
    ? JSON.stringify(
        { status, message: { zh, en }, result },
        (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
        2,
      )
    : [...lines, zh, en].join('\n');
