import { type DataOf, evolveWith, type Stream } from '@platform/kernel';
import type { Agency } from '../rules/agency.rule';
import type { agencyEvents } from './agency.events';

/** The agency as it stands; undefined before it is registered. */
export interface AgencyState {
  readonly agency?: Agency | undefined;
  /** As it was registered first. */
  readonly registered?: DataOf<typeof agencyEvents, 'AgencyRegistered'> | undefined;
}

interface Span {
  readonly from: string;
  readonly until?: string | undefined;
}

/** What runs still ends on that day. */
const endedOn = <S extends Span>(spans: readonly S[], day: string): S[] =>
  spans.map((span) => (span.until === undefined ? { ...span, until: day } : span)).filter((s) => s.from !== s.until);

/** What goes on keeps its beginning, what is not named ends, what is new begins. */
const from = <S extends Span, V>(
  spans: readonly S[],
  values: readonly V[],
  day: string,
  [valueOf, begin]: readonly [(span: S) => V, (value: V) => S],
): S[] => {
  const goesOn = (span: S): boolean => span.until === undefined && values.includes(valueOf(span));
  const running = spans.filter(goesOn).map(valueOf);
  return [
    ...spans.flatMap((span) => (goesOn(span) ? [span] : endedOn([span], day))),
    ...values.filter((value) => !running.includes(value)).map(begin),
  ];
};

const namesOf = (name: string, shortNames: readonly string[], day: string) =>
  [name, ...shortNames].map((text, n) => ({ name: text, short: n > 0, from: day }));

const changed = (state: AgencyState, change: (agency: Agency) => Partial<Agency>): AgencyState =>
  state.agency ? { ...state, agency: { ...state.agency, ...change(state.agency) } } : state;

export const agency: Stream<AgencyState> = {
  name: (uscc) => `agencies.agency-${uscc}`,
  initial: {},
  evolve: evolveWith<typeof agencyEvents, AgencyState>({
    AgencyRegistered: (_, { name, shortNames, fields, regions, ...rest }) => ({
      registered: { name, shortNames, fields, regions, ...rest },
      agency: {
        ...rest,
        names: namesOf(name, shortNames, rest.from),
        fields: fields.map((field) => ({ field, from: rest.from })),
        regions: regions.map((region) => ({ region, from: rest.from })),
        predecessors: [],
        confirmsBySecondPerson: false,
      },
    }),
    AgencyRenamed: (state, { name, shortNames, from: day }) =>
      changed(state, ({ names }) => ({ names: [...endedOn(names, day), ...namesOf(name, shortNames, day)] })),
    AgencyCompetenceChanged: (state, { fields, regions, superior, from: day }) =>
      changed(state, (a) => ({
        fields: from(a.fields, fields, day, [({ field }) => field, (field) => ({ field, from: day })]),
        regions: from(a.regions, regions, day, [({ region }) => region, (region) => ({ region, from: day })]),
        superior,
      })),
    AgencySucceeded: (state, { predecessors }) =>
      changed(state, (a) => ({ predecessors: [...new Set([...a.predecessors, ...predecessors])] })),
    AgencyClosed: (state, { on, successor }) =>
      changed(state, ({ names }) => ({
        until: on,
        names: endedOn(names, on),
        ...(successor !== undefined && { successor }),
      })),
    SecondPersonRuleSet: (state, { required }) => changed(state, () => ({ confirmsBySecondPerson: required })),
  }),
};
