import type { Bounded, Reader } from '@contexts/disclosure';
import type { Enterprise } from '@contexts/enterprises';
import type { GradeAnswer } from '@contexts/grading';
import type { ShownEntries, ShownEntry } from '@contexts/lists';
import { type ArchivePage, type Section, sectionOfKind, type ShownRestriction } from '@contexts/records';
import type { File } from '../queries/get-file/get-file.query';
import { sectionOf, TITLES } from '../rules/sections.rule';
import { BASIS_WORDS, FIELD_NAMES, GRADE_NAMES, REFUSED_WORDS, statusNameOf } from '../rules/words.rule';

interface Parts {
  readonly uscc: string;
  readonly reader: Reader;
  readonly enterprise: Enterprise | undefined;
  readonly grade: GradeAnswer;
  /** Names of agencies by their codes. */
  readonly names: ReadonlyMap<string, string>;
  readonly entries: ShownEntries;
  readonly records: ArchivePage;
  readonly restrictions: Bounded<ShownRestriction>;
}

/** Puts the parts of a file under the sections a clerk knows, the codes beside their names. */
export const fileOf = ({ uscc, reader, enterprise, entries, records, restrictions, ...evaluated }: Parts): File => {
  const sectioned = records.items.map((item) => ({
    section: sectionOf({ section: sectionOfKind(item.kind), withdrawn: item.withdrawn }),
    item,
  }));
  const ofSection = (section: Section) => ({
    title: TITLES[section],
    records: sectioned.flatMap(({ section: of, item }) => (of === section ? [named(item)] : [])),
  });
  const ofList = (list: ShownEntry['list']) => ({
    title: TITLES[`${list}List`],
    entries: entries.shown.filter((entry) => entry.list === list).map(named),
    leftOut: entries.leftOut[list],
  });
  return {
    uscc,
    on: reader.today,
    shownAs: shownAs(reader),
    registration: { title: TITLES.registration, enterprise: enterprise ?? null },
    penalties: ofSection('penalties'),
    restrictions: {
      title: TITLES.restrictions,
      restrictions: restrictions.shown,
      leftOut: restrictions.leftOut,
    },
    checks: ofSection('checks'),
    licences: ofSection('licences'),
    honours: ofSection('honours'),
    promises: ofSection('promises'),
    seriousList: ofList('serious'),
    abnormalList: ofList('abnormal'),
    evaluation: evaluationOf(evaluated),
    evaluations: ofSection('evaluations'),
    judgments: ofSection('judgments'),
    watchList: ofList('watch'),
    others: ofSection('others'),
    ...(records.next !== undefined && { next: records.next }),
  };
};

/** What people look for comes first. */
const named = <T extends Pick<ShownEntry, 'title' | 'field'> & Parameters<typeof statusNameOf>[0]>({
  title,
  ...part
}: T) => ({ title, statusName: statusNameOf(part), fieldName: FIELD_NAMES[part.field], ...part });

const shownAs = ({ basis, refused }: Reader): File['shownAs'] => ({
  basis,
  ...(refused && { refused }),
  ...(refused ? REFUSED_WORDS[refused] : BASIS_WORDS[basis]),
});

const evaluationOf = ({
  grade: { grade, reasons, ...graded },
  names,
}: Pick<Parts, 'grade' | 'names'>): File['evaluation'] => ({
  title: TITLES.evaluation,
  grade: {
    grade,
    stateName: GRADE_NAMES[graded.state],
    ...graded,
    reasons: reasons.map(({ title, ...reason }) => {
      const agencyName = names.get(reason.agency);
      return { title, ...(agencyName !== undefined && { agencyName }), ...reason };
    }),
  },
});
