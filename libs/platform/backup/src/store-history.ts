import { setTimeout as pause } from 'node:timers/promises';
import { hashOf } from '@platform/cqrs';
import { type EventStore, EventVerifier, type Page, type Position, type StoredEvent } from '@platform/event-store';
import { BackupFault } from './fault';
import { type History, isSameEvent } from './history';

const PAGE = 1_000;
/** A node that follows may be a moment behind the one that told where the end is. */
const LOOK_MS = 50;
const LOOKS = 200;

/** The facts of a store up to a position, which may go on meanwhile. */
export class StoreHistory implements History {
  /** @param upTo inclusive; nothing where it is undefined */
  constructor(
    private readonly store: EventStore,
    private readonly upTo: Position | undefined,
  ) {}

  async *pages(after?: StoredEvent): AsyncGenerator<readonly StoredEvent[]> {
    const before = after && (await this.find(after));
    const verifier = new EventVerifier(this.store, hashOf, before);
    let upTo = before?.position;
    for (let next = this.read(upTo), looks = 0; !this.isEnd(upTo);) {
      const page = await next;
      if (page.events.length === 0 && ++looks > LOOKS) throw new Error(`the event store ends before ${this.upTo}`);
      if (page.events.length === 0) await pause(LOOK_MS);
      ({ upTo } = page);
      // The next page is under way while this one is worked on.
      if (!this.isEnd(upTo)) next = this.read(upTo);
      next.catch(() => undefined);
      const wanted = page.events.filter(({ position }) => this.reaches(position));
      for (const event of wanted) await verifier.take(event);
      const [fault] = verifier.verified(undefined).firstFaults;
      if (fault) throw notAsRecorded(`${fault.fault} ${fault.position} ${fault.stream}#${fault.revision}`);
      if (wanted.length > 0) yield wanted;
    }
  }

  private isEnd(position: Position | undefined): boolean {
    if (this.upTo === undefined) return true;
    return position !== undefined && this.store.comparePositions(position, this.upTo) >= 0;
  }

  private reaches(position: Position): boolean {
    return this.upTo !== undefined && this.store.comparePositions(position, this.upTo) <= 0;
  }

  private read(after: Position | undefined): Promise<Page> {
    return this.store.readAll({ after, limit: PAGE });
  }

  private async find(fact: StoredEvent): Promise<StoredEvent> {
    const [found] = await this.store.readStream(fact.stream, { from: fact.revision, limit: 1 });
    if (found && isSameEvent(found, fact)) return found;
    throw differs(fact);
  }
}

export const notAsRecorded = (place: string): BackupFault =>
  new BackupFault(
    'HISTORY_NOT_AS_RECORDED',
    `历史与记录时不符（${place}）：请保全数据库并联系审计（npm run admin -- verify）。`,
    `The history is not as it was recorded (${place}): keep the database as it is and call the auditor (npm run admin -- verify).`,
  );

export const differs = ({ stream, revision, id }: StoredEvent): BackupFault =>
  new BackupFault(
    'HISTORIES_DIFFER',
    `目标中的事实 ${stream}#${revision}（${id}）不属于来源的历史：目标另有写入，请换一个空的目标。`,
    `The fact ${stream}#${revision} (${id}) of the target is none of the source's history: somebody else wrote there. Take another, empty target.`,
  );
