import { accept, type Decision, type NewEvent, type Refusal, reject } from '@platform/kernel';
import type { CreditItem, Field } from '@law';
import type { RecordBody } from '../kinds/record.kind';
import { type Linked, linksProblem } from './links.rule';
import { type Problem, recordAnnulled, refusedBy } from './problem.rule';
import { sameValue } from './values.rule';

/** What every kind of record is given by who records it. */
export interface Recording {
  readonly uscc: string;
  readonly partyName: string;
  /** USCC of the deciding agency, where it is not the caller's own (a predecessor's paper). */
  readonly agency?: string | undefined;
  /** Name of the deciding agency as in the paper; the register's name of that day where absent. */
  readonly agencyName?: string | undefined;
  readonly field: Field;
  readonly region?: string | undefined;
  readonly restsOn?: readonly string[] | undefined;
  readonly sameActAs?: readonly string[] | undefined;
  readonly replaces?: string | undefined;
}

/** What the register of agencies and the records named say for a recording. */
export interface RecordingOutside {
  /** Today's code of the deciding agency, and its name on the day of the paper. */
  readonly agency: { readonly uscc: string; readonly name: string };
  /** Level of the deciding agency; absent where it is not on the register. */
  readonly level?: string | undefined;
  /** Why the caller may not record this, by the register of agencies. */
  readonly incompetence?: Refusal | undefined;
  /** Last day on which this judgment is the competent agency's to enter, where the city office does it in its place. */
  readonly judgmentUntil?: string | undefined;
  /** The agency wants a second person to confirm. */
  readonly confirms: boolean;
  readonly linked: readonly Linked[];
}

/** The common part of the payload of a recording. A replacing record shares the act of the replaced one. */
export const recordedPart = (
  { uscc, partyName, agencyName, field, region, restsOn = [], sameActAs = [], replaces }: Recording,
  { agency, confirms, linked }: RecordingOutside,
) => ({
  uscc,
  partyName,
  agency: agency.uscc,
  agencyName: agencyName ?? agency.name,
  field,
  ...(region && { region }),
  restsOn: [...restsOn],
  sameActAs: [
    ...new Set([...sameActAs, ...linked.filter((l) => l.id === replaces && l.uscc === uscc).map((l) => l.id)]),
  ],
  ...(replaces && { replaces }),
  pending: confirms,
});

/** What an enterprise's own filing says of who files it: it is party and recorder. */
export interface FilingOutside {
  readonly filed: ReturnType<typeof recordedPart>;
}

/** Competence and links: what may stand in the way of a record of any kind. */
export const recordingProblem = (data: Recording, { incompetence, linked }: RecordingOutside): Problem =>
  refusedBy(incompetence) ??
  linksProblem(
    data.uscc,
    { restsOn: data.restsOn ?? [], sameActAs: data.sameActAs ?? [], replaces: data.replaces },
    linked,
  );

/** Some things are recorded in one field of law alone. */
export const fieldProblem = (field: Field, expected: Field): Problem =>
  field === expected
    ? undefined
    : reject(
        'RECORDED_IN_ANOTHER_FIELD',
        `此类信息只能在领域 ${expected} 录入。`,
        `This is recorded in the field ${expected} alone.`,
        { kind: 'invalid', field: 'field', expected },
      );

/** What may differ between two recordings of one paper: sealed persons, whether it waits, today's code of the agency. */
const MAY_DIFFER = {
  representative: undefined,
  operator: undefined,
  officer: undefined,
  pending: undefined,
  agency: undefined,
};

/** A number of which the form that is compared stands beside it may be written in another way: other brackets, 第, zeros. */
const compared = (body: RecordBody): RecordBody => ({
  ...body,
  ...MAY_DIFFER,
  ...('normalisedNumber' in body && { number: undefined }),
});

/** The first recording opens the stream; the same again is quiet; another content under the same key is refused. */
export const recordedOnce = (
  event: NewEvent,
  { item, recorded }: { readonly item?: CreditItem | undefined; readonly recorded?: RecordBody | undefined },
): Decision<NewEvent> => {
  if (!item) return accept(event);
  if (item.status === 'annulled') return recordAnnulled();
  return sameValue(compared(event.data as RecordBody), compared(recorded ?? {}))
    ? accept()
    : reject(
        'ALREADY_RECORDED',
        '同一文书已有记录，内容不同；如有误，请更正。',
        'This is recorded already with another content; if that is wrong, correct it.',
        {
          id: item.id,
        },
      );
};
