import type { HistoryWriter, StoredEvent } from '@platform/event-store';
import type { History } from './history';
import { type Progress, shareOf } from './progress';

const BATCH_FACTS = 5_000;
const BATCH_CHARACTERS = 8 * 1_048_576;

/** Writes what the target does not have yet, from its last fact on. @throws BackupFault where that is none of this history */
export const carry = async (from: History, to: HistoryWriter, progress: Progress, upTo?: string): Promise<number> => {
  let batch: StoredEvent[] = [];
  let [done, characters] = [0, 0];
  const write = async (): Promise<void> => {
    await to.write(batch);
    done += batch.length;
    const last = batch.at(-1);
    if (last) progress({ work: 'facts', done, share: shareOf(last.position, upTo) });
    [batch, characters] = [[], 0];
  };
  for await (const page of from.pages(await to.last())) {
    batch.push(...page);
    for (const { data } of page) characters += data.length;
    if (batch.length >= BATCH_FACTS || characters >= BATCH_CHARACTERS) await write();
  }
  await write();
  return done;
};
