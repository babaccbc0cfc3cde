import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EventStore, StoredEvent } from '@platform/event-store';
import { ErasureJournal } from '@platform/sealing';
import { EventStoreDbDouble } from '../../../event-store/src/eventstoredb/double/eventstoredb-double';
import type { Arrival } from '../arrive';
import { takeBackup, type TakenBackup } from '../backup';
import { OpenedBackup } from '../opened-backup';
import { restoreBackup } from '../restore';
import { at, factsIn, into, newPlace, type Place, question, type World } from './registry';

export const NOW = '2026-06-02T00:00:00.000Z';
export const PERSON = '371502199001010011';

/** What the facts of a registry have sealed. */
export const sealedIn = async (of: Place): Promise<{ sealed: string }[]> =>
  (await factsIn(of)).flatMap(({ data }) => (JSON.parse(data) as { keeper?: { sealed: string } }).keeper ?? []);

export const placeless = (facts: readonly StoredEvent[]): object[] => facts.map(({ position: _, ...fact }) => fact);

type Where = 'PostgreSQL' | 'EventStoreDB';

/** Registries, backups and a journal of one test; all are gone after it. */
export class Stage {
  private readonly masters = [randomBytes(32)];
  private readonly places: Place[] = [];
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'zhixin-backup-'));
  private esdb: EventStoreDbDouble | undefined;
  readonly journal = this.file('journal.jsonl');

  async clear(): Promise<void> {
    for (const each of this.places.splice(0)) await each.drop();
    this.esdb?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  async place(where: Where = 'PostgreSQL'): Promise<Place> {
    if (where === 'EventStoreDB') this.esdb ??= await EventStoreDbDouble.start();
    this.places.push(await newPlace(where === 'EventStoreDB' ? { esdb: this.esdb?.url } : {}));
    return this.places.at(-1) as Place;
  }

  /** A registry at work. */
  at<T>(place: Place, work: (world: World) => Promise<T>): Promise<T> {
    return at(place, { masters: this.masters, journal: this.journal }, work);
  }

  /** 120 facts, keys, questions, and a process that has seen 50 of them. */
  async filled(where: Where = 'PostgreSQL'): Promise<Place> {
    const source = await this.place(where);
    await this.at(source, async ({ light, log, store, erasures }) => {
      await Promise.all(Array.from({ length: 20 }, (_, n) => light(`${n}`, 3, n % 2 ? PERSON : '371502198502020022')));
      await log.write(question('2026-05-31', 'firm-1'));
      await log.write(question('2026-06-01', 'firm-2'));
      await erasures.journal();
      const seen = (await store.readAll({ limit: 50 })).events.at(-1)?.position;
      await source.query(
        `insert into engine.checkpoint (name, version, store_id, position)
         values ('process: p', 2, $1, $2), ('process: q', 1, $1, null), ('view', 1, $1, $2)`,
        [await store.storeId(), seen],
      );
      await source.query(
        `insert into engine.refused_command (process, event_id, code, message) values ('p', gen_random_uuid(), 'NO', '不')`,
      );
    });
    return source;
  }

  /** @param through what the backup reads the store through */
  backUp(source: Place, now = NOW, through = (store: EventStore): EventStore => store): Promise<TakenBackup> {
    return this.at(source, ({ store, erasures }) =>
      takeBackup(
        { store: through(store), url: source.url },
        {
          into: this.file('backups'),
          kind: 'postgresql',
          code: '0.1.0',
          now,
          keyDays: 35,
          journalHead: async () => (await erasures.journal()).head(),
          progress: () => undefined,
        },
      ),
    );
  }

  open(from: string, { withoutKeys = false, now = Date.parse(NOW) } = {}): Promise<OpenedBackup> {
    return OpenedBackup.open(from, { keyDays: 35, now, withoutKeys, progress: () => undefined });
  }

  get options() {
    const journal = ErasureJournal.existing(this.journal);
    return {
      journal,
      openKeys: () => Promise.resolve(),
      mapFile: (id: string) => this.file(`${id}.csv`),
      progress: () => undefined,
    };
  }

  async restore(
    from: string,
    target: Place,
    given: Parameters<Stage['open']>[1] & Partial<Stage['options']> = {},
  ): Promise<Arrival> {
    const backup = await this.open(from, given);
    return into(target, (parts) => restoreBackup(backup, parts, { ...this.options, ...given }));
  }
}

/** A stage of its own for each test. */
export const setStage = (): { readonly stage: Stage } => {
  const set = { stage: undefined as unknown as Stage };
  beforeEach(() => void (set.stage = new Stage()));
  afterEach(() => set.stage.clear());
  return set;
};

/** One stage for all tests of a file, with one backup, of which each test may have a copy. */
export const setStageWithBackup = () => {
  const set = {
    stage: undefined as unknown as Stage,
    source: undefined as unknown as Place,
    taken: undefined as unknown as TakenBackup,
    copy: () => {
      const folder = set.stage.file(randomBytes(4).toString('hex'));
      cpSync(set.taken.folder, folder, { recursive: true });
      return folder;
    },
  };
  beforeAll(async () => {
    set.stage = new Stage();
    set.source = await set.stage.filled();
    set.taken = await set.stage.backUp(set.source);
  });
  afterAll(() => set.stage.clear());
  return set;
};
