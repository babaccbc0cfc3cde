import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { LogRecord } from './log-record';

export interface AllFilter {
  /** As tests see it. */
  readonly text: string;
  readonly matches: (record: LogRecord) => boolean;
  /** How many records are considered at a time, and after how many a checkpoint is sent. */
  readonly window: number;
  readonly checkpointEvery: number;
}

const WINDOW = 32;

export const filterOf = (options: ReadReq.Options): AllFilter => {
  const filter = options.getFilter();
  if (!filter) return { text: 'none', matches: () => true, window: WINDOW, checkpointEvery: Infinity };
  const onStream = filter.getStreamIdentifier();
  const expression = onStream ?? filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = expression?.getRegex() ? new RegExp(expression.getRegex()) : undefined;
  const matches = ({ stream, type }: LogRecord): boolean => {
    const name = onStream ? stream : type;
    return regex ? regex.test(name) : prefixes.some((prefix) => name.startsWith(prefix));
  };
  const window = filter.hasMax() ? filter.getMax() : WINDOW;
  const text = `${onStream ? 'stream' : 'type'} ${regex?.source ?? prefixes.join('|')}`;
  return { text, matches, window, checkpointEvery: window * filter.getCheckpointintervalmultiplier() };
};
