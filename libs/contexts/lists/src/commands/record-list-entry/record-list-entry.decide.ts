import { type Field, type ListKind, tradeNameProblem } from '@law';
import { accept, type Caller, type DataOf, type Decide, type Decision, type Refusal, reject } from '@platform/kernel';
import { listingEvents } from '../../events/listing.events';
import type { Listing } from '../../events/listing.state';
import { actEndOf, type Linked, linksProblem } from '../../rules/links.rule';
import { dayProblem, entryAnnulled, type Problem, refusedBy } from '../../rules/problem.rule';
import { sameEntry } from '../../rules/same-entry.rule';
import { statedOnly } from '../../rules/stated-only.rule';
import { statedTermProblem, type Term } from '../../rules/list-terms.rule';

type Recorded = DataOf<typeof listingEvents, 'ListEntryRecorded'>;

export interface ListEntry extends Omit<
  Recorded,
  'agency' | 'agencyName' | 'restsOn' | 'termSource' | 'actEnd' | 'pending'
> {
  readonly list: ListKind;
  readonly field: Field;
  /** USCC of the deciding agency, where it is not the caller's own (a predecessor's paper). */
  readonly agency?: string | undefined;
  /** Its name as in the paper; the register's name of that day where absent. */
  readonly agencyName?: string | undefined;
  readonly restsOn?: readonly string[] | undefined;
}

/** Records an entry on a list that was decided elsewhere. */
export class RecordListEntry {
  static readonly personal = ['representative', 'controller'];
  constructor(
    readonly data: ListEntry,
    readonly by: Caller,
  ) {}
}

export interface ListEntryOutside {
  /** The code as GB 32100 writes it. */
  readonly uscc: string;
  /** Today's code of the deciding agency, and its name on the day of the paper. */
  readonly agency: { readonly uscc: string; readonly name: string };
  /** Why the caller may not record this, by the register of agencies. */
  readonly incompetence?: Refusal | undefined;
  /** The agency wants a second person to confirm. */
  readonly confirms: boolean;
  /** The term the dated rule gives: the entry's where the paper states none, else the longest one. */
  readonly term?: Term | undefined;
  /** The records it rests on, as they stand now. */
  readonly linked: readonly Linked[];
}

export const recordListEntry: Decide<RecordListEntry, Listing, string, ListEntryOutside> = (
  { data: given },
  state,
  { today },
  outside,
) => {
  const data = statedOnly(given);
  const problem =
    contentProblem(data) ??
    partyProblem(outside.uscc, data) ??
    dayProblem('listedOn', data.listedOn, today) ??
    dayProblem('published', data.published, today, data.listedOn) ??
    statedTermProblem(data, outside.term) ??
    refusedBy(outside.incompetence) ??
    linksProblem(outside.uscc, data.restsOn ?? [], outside.linked);
  return problem ?? onceOnly(entryOf(data, outside), state);
};

const contentProblem = ({ list, legalBasis, representative, controller }: ListEntry): Problem => {
  if (list !== 'watch' && !legalBasis)
    return reject(
      'LEGAL_BASIS_REQUIRED',
      '没有法律、法规依据的，只能列入监管名录（重点关注）。',
      'Without a legal basis it can only be the watch list.',
      { kind: 'invalid', field: 'legalBasis' },
    );
  if (list !== 'serious' && (representative || controller))
    return reject(
      'PERSONS_NOT_NAMED',
      '只有严重违法失信名单记载法定代表人和实际控制人。',
      'Only an entry on the serious list names representative and controller.',
      { kind: 'invalid' },
    );
  return undefined;
};

/** The party's name becomes public with the entry: that of a sole trader must not be that of its people. */
const partyProblem = (uscc: string, { partyName, representative, controller }: ListEntry): Problem => {
  const names = [representative, controller].flatMap((person) => (person && 'name' in person ? [person.name] : []));
  const problem = tradeNameProblem(uscc, partyName, names);
  return problem && reject(problem.code, problem.zh, problem.en, { kind: 'invalid', field: 'partyName' });
};

const entryOf = (data: ListEntry, { uscc, agency, confirms, term, linked }: ListEntryOutside): Recorded => {
  const actEnd = actEndOf(linked);
  return {
    ...data,
    uscc,
    agency: agency.uscc,
    agencyName: data.agencyName ?? agency.name,
    restsOn: [...new Set(data.restsOn ?? [])],
    ...(!data.until && term && { until: term.until, termSource: term.source }),
    ...(actEnd && { actEnd }),
    pending: confirms,
  };
};

/** The first entry opens the stream; the same again is quiet; another content under the same key is refused. */
const onceOnly = (entry: Recorded, { item, recorded }: Listing): Decision => {
  if (!item || !recorded) return accept(listingEvents.ListEntryRecorded(entry, entry.listedOn));
  if (item.status === 'annulled') return entryAnnulled();
  return sameEntry(entry, recorded)
    ? accept()
    : reject(
        'ALREADY_LISTED',
        '同一决定已有名单记录，内容不同。',
        'This entry is recorded already with another content.',
        {
          id: item.id,
        },
      );
};
