import type { Answer } from './answers';
import { OFFICER } from './clerk';
import { type Reader, relationOf } from './readers';
import type { Recorded } from './recorded';
import type { Ask } from './reads';
import { sees } from './who-sees-what';

/** Something that an answer may tell, and whether this reader may be told it. */
export interface Told {
  readonly what: string;
  readonly may: (reader: Reader) => boolean;
  /** Of an item: whether this reader is told its summary alone. */
  readonly inSummary?: (reader: Reader) => boolean;
}

/** Everything told by an answer that somebody might not be allowed to see, by its name. */
export const toldBy = (answer: Answer, { target, body }: Ask, items: readonly Recorded[]): Map<string, Told> => {
  const asked = new Set(`${decodeURIComponent(target)} ${JSON.stringify(body ?? '')}`.split(/[^\w-]+/));
  const subject = items.find(({ uscc }) => asked.has(uscc))?.uscc;
  const values = answer.bodies.flatMap((of) => [...valuesIn(of, { path: [], uscc: subject })]);
  const text = [answer.headers, ...values.map(({ path, value }) => (path.includes('reasons') ? '' : value))].join('\n');
  const inReasons = values.flatMap(({ path, value }) => (path.includes('reasons') ? [value] : [])).join('\n');
  const told = [
    ...items.flatMap((item) => [
      ...marksIn(text, item, asked),
      ...(inReasons.includes(item.id) ? [reason(item)] : []),
      ...(values.some(({ path, value, id }) => path.at(-1) === 'disputed' && value === 'true' && id === item.id)
        ? [markOfDispute(item)]
        : []),
    ]),
    ...values.flatMap(gradeIn),
    ...(text.includes(OFFICER) || /demo:\w/.test(text) ? [officer] : []),
  ];
  return new Map(told.map((one) => [one.what, one]));
};

interface Value {
  /** Names of the members it stands under, the innermost last. */
  readonly path: readonly string[];
  readonly value: string;
  /** Whom it is about: the nearest `uscc`. */
  readonly uscc?: string | undefined;
  /** The record it is of. */
  readonly id?: string | undefined;
}

function* valuesIn(value: unknown, { path, uscc, id }: Omit<Value, 'value'>): Generator<Value> {
  if (typeof value !== 'object' || value === null) return yield { path, value: String(value), uscc, id };
  const own = value as { uscc?: unknown; id?: unknown };
  const about = {
    uscc: typeof own.uscc === 'string' && !path.includes('agency') ? own.uscc : uscc,
    id: typeof own.id === 'string' ? own.id : id,
  };
  for (const [key, of] of Object.entries(value))
    yield* valuesIn(of, { path: Array.isArray(value) ? path : [...path, key], ...about });
}

/** What the reader itself sent tells nothing. */
const marksIn = (text: string, item: Recorded, asked: ReadonlySet<string>): Told[] => {
  const told = (level: string, marks: readonly string[], may: Told['may']): Told[] =>
    marks
      .filter((mark) => text.includes(mark))
      .map((mark) => ({
        what: `${item.name}: ${level} ${mark}`,
        may,
        inSummary: (r) => levelOf(item, r) === 'summary',
      }));
  return [
    ...told(
      'summary',
      [...item.marks.summary, ...(asked.has(item.id) ? [] : [item.id])],
      (r) => levelOf(item, r) !== '-',
    ),
    ...told('detail', item.marks.detail, (r) => levelOf(item, r) === 'full'),
    ...told('status', item.marks.status, (r) => sees('status', relationOf(r, item)) === 'full'),
    ...told('person', item.marks.persons, (r) => maySeePersons(item, r)),
  ];
};

export const levelOf = (item: Pick<Recorded, 'standing' | 'uscc' | 'field' | 'by'>, reader: Reader) =>
  sees(item.standing, relationOf(reader, item));

const maySeePersons = (item: Recorded, reader: Reader): boolean =>
  item.persons !== undefined &&
  item.standing !== 'ended' &&
  levelOf(item, reader) === 'full' &&
  sees(item.persons, relationOf(reader, item)) === 'full';

const reason = (item: Recorded): Told => ({
  what: `${item.name}: reason of a grade`,
  may: (r) => levelOf(item, r) !== '-' && sees('score', relationOf(r, { uscc: item.uscc })) === 'full',
});

const markOfDispute = (item: Recorded): Told => ({
  what: `${item.name}: mark of its dispute`,
  may: (r) => levelOf(item, r) !== '-',
  inSummary: (r) => levelOf(item, r) === 'summary',
});

const gradeIn = ({ path, value, uscc = 'nobody' }: Value): Told[] => {
  const may =
    (row: string): Told['may'] =>
    (r) =>
      sees(row, relationOf(r, { uscc })) === 'full';
  const name = path.at(-1);
  // The filters as the reader sent them.
  if (path.includes('asked')) return [];
  if (name === 'grade' && /^(A{1,3}|B|C|D)$/.test(value))
    return [{ what: `grade ${value} of ${uscc}`, may: may(value.startsWith('A') ? 'good grade' : 'other grade') }];
  if (name === 'scoreHundredths' && value !== 'null') return [{ what: `score of ${uscc}`, may: may('score') }];
  // The award office is the agency of the field “award”; the city office is none.
  if (name === 'eligible')
    return [
      {
        what: `bar of ${uscc}`,
        may: (r) => r.role !== 'city-office' && sees('award ban', relationOf(r, { uscc, field: 'award' })) === 'full',
      },
    ];
  return [];
};

const officer: Told = { what: 'an officer', may: (r) => sees('officer', relationOf(r, { uscc: '' })) === 'full' };
