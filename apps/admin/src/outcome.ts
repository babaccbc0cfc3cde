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

/** Shows how far a command has come, on standard error, at most ten times a second; quiet under `--json`. */
export type Progress = (text: string) => void;

export const progressTo = (stream: NodeJS.WriteStream, json: boolean): { progress: Progress; end(): void } => {
  let last = 0;
  let shown = false;
  return {
    progress: (text) => {
      const now = performance.now();
      if (json || now - last < 100) return;
      last = now;
      shown = true;
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
