import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ProjectionStatus, refuse, StoredFacts, type ToldFact } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { ProblemException } from '@platform/http';
import { capped, type Reader } from '@contexts/disclosure';
import type { ShownEntry } from '@contexts/lists';
import { GetDeskItems, itemIdOf } from '@contexts/records';
import { DESK_VIEWS, type Desk } from '../queries/get-desk/get-desk.query';
import type { DeskMark } from '../rules/desk-mark.rule';
import { newsWords } from '../rules/news-words.rule';

interface Place {
  readonly seq: number;
  readonly stream: string;
  readonly revision: string;
}
type Told = Desk['news']['facts'][number];
type About = NonNullable<Told['about']>;

/** Places looked through at most, the newest: what is left out beyond them is not counted. */
const MOST_PLACES = 1_000;
const PATIENCE_MS = 5_000;
/** Facts about the enterprise itself, that are no item. */
const ITS_OWN = /^(enterprises\.(enterprise|succession)|disclosure\.authorisation)-/;

/** New facts about an enterprise, as far as it may see what they are about. */
@Injectable()
export class News {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly facts: StoredFacts,
    private readonly status: ProjectionStatus,
    private readonly queries: QueryBus,
  ) {}

  /**
   * Where the facts after that one are kept, newest first, once every view of the desk tells them: a mark that ran ahead of a
   * view would leave out for good what that view did not show yet. @throws CommandRefused `BAD_MARK`
   */
  async places(uscc: string, after: DeskMark['fact']): Promise<readonly Place[]> {
    const places = await this.reads.query<Place>(
      `select seq, stream, revision from read.subject_fact where uscc = $1 and seq > $2
       order by seq desc limit ${MOST_PLACES}`,
      [uscc, after ? await this.seqOf(uscc, after) : 0],
    );
    const [newest] = places;
    if (!newest) return [];
    const { position } = await this.facts.one(newest.stream, BigInt(newest.revision));
    if (!(await this.status.reached(DESK_VIEWS, position, PATIENCE_MS))) throw notYet();
    return places;
  }

  /** What is told of these places, and the last fact of them that is. */
  async told(
    reader: Reader,
    places: readonly Place[],
    entries: readonly ShownEntry[],
  ): Promise<{ readonly news: Desk['news']; readonly last: Place | undefined }> {
    const about = await this.aboutOf(reader, places, entries);
    const visible = places.filter(({ stream }) => ITS_OWN.test(stream) || about.has(stream));
    const { shown, leftOut } = capped(visible);
    const facts = await Promise.all(
      shown.map(async ({ stream, revision }) =>
        toldOf(await this.facts.one(stream, BigInt(revision)), about.get(stream)),
      ),
    );
    return { news: { facts, leftOut }, last: visible[0] };
  }

  private async seqOf(uscc: string, { stream, revision }: NonNullable<DeskMark['fact']>): Promise<number> {
    const [row] = await this.reads.query<Pick<Place, 'seq'>>(
      `select seq from read.subject_fact where uscc = $1 and stream = $2 and revision = $3::bigint`,
      [uscc, stream, revision],
    );
    return row?.seq ?? refuseMark();
  }

  /** Records and entries that the enterprise may see today, by their streams. */
  private async aboutOf(
    reader: Reader,
    places: readonly Place[],
    entries: readonly ShownEntry[],
  ): Promise<ReadonlyMap<string, About>> {
    const ids = [...new Set(places.map(({ stream }) => stream))].filter((stream) => stream.startsWith('records.'));
    const records = await this.queries.execute(new GetDeskItems(ids.map(itemIdOf), reader));
    return new Map<string, About>([
      ...records.map(({ id, kindName, title }) => [`records.${id}`, { id, kindName, title }] as const),
      ...entries.map(({ id, listName, title }) => [`lists.${id}`, { id, kindName: listName, title }] as const),
    ]);
  }
}

const toldOf = ({ type, recordedAt, by }: ToldFact, about: About | undefined): Told => {
  const uscc = by.agency ?? by.enterprise;
  return {
    event: type,
    what: newsWords(type),
    recordedAt,
    ...(uscc !== undefined && { by: { uscc } }),
    ...(about && { about }),
  };
};

export const refuseMark = (): never =>
  refuse('BAD_MARK', 'since 不是有效的标记，请去掉后重新查询。', '`since` is no mark of a desk; ask without it.', {
    kind: 'invalid',
    field: 'since',
  });

const notYet = (): ProblemException =>
  new ProblemException({
    status: 503,
    code: 'NOT_YET',
    zh: '最新的记录尚未在各数据视图中生效，请稍后再试。',
    en: 'The newest facts are not in every view yet; try again soon.',
    headers: { 'retry-after': '1' },
  });
