import type { StoredEvent } from '@platform/event-store';
import { BackupFault } from './fault';
import { type History, isSameFact } from './history';
import { HistoryDigest } from './history-digest';

/** Told of each fact as it is in the original and in the copy. */
export type EachFact = (original: StoredEvent, copy: StoredEvent) => void;

/** Reads both to their ends, fact by fact. @throws BackupFault where they differ, or one is not as recorded */
export const compare = async (original: History, copy: History, each: EachFact): Promise<HistoryDigest> => {
  const digest = new HistoryDigest();
  const copies = new Cursor(copy);
  for await (const page of original.pages())
    for (const fact of page) {
      const other = await copies.next();
      if (!other || !isSameFact(fact, other)) throw unequal(fact);
      digest.add(other);
      each(fact, other);
    }
  const more = await copies.next();
  if (more) throw unequal(more);
  return digest;
};

/** One fact after the other. */
class Cursor {
  private readonly pages: AsyncIterator<readonly StoredEvent[]>;
  private page: readonly StoredEvent[] = [];
  private at = 0;

  constructor(history: History) {
    this.pages = history.pages()[Symbol.asyncIterator]();
  }

  async next(): Promise<StoredEvent | undefined> {
    while (this.at === this.page.length) {
      const { value, done } = await this.pages.next();
      if (done) return undefined;
      [this.page, this.at] = [value, 0];
    }
    return this.page[this.at++];
  }
}

const unequal = ({ stream, revision, id }: StoredEvent): BackupFault =>
  new BackupFault(
    'HISTORIES_DIFFER',
    `事实 ${stream}#${revision}（${id}）只在一边，或两边不同：目标不可使用，请换一个空的目标重新开始。`,
    `The fact ${stream}#${revision} (${id}) is on one side only, or differs: do not use the target; begin anew with another, empty one.`,
  );
