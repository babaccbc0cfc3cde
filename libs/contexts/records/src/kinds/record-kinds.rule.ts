import { recordEvents } from '../events/record.events';
import { advanceCompensation } from './advance-compensation/advance-compensation.kind';
import { certificate } from './certificate/certificate.kind';
import { check } from './check/check.kind';
import { courtEnforcement } from './court-enforcement/court-enforcement.kind';
import { honour } from './honour/honour.kind';
import { incident } from './incident/incident.kind';
import { outsideGrade } from './outside-grade/outside-grade.kind';
import { penalty } from './penalty/penalty.kind';
import { productInjury } from './product-injury/product-injury.kind';
import { promise } from './promise/promise.kind';
import { qualityOfficer } from './quality-officer/quality-officer.kind';
import { qualityReport } from './quality-report/quality-report.kind';
import { recall } from './recall/recall.kind';
import type { RecordKind, Section } from './record.kind';

/** The catalogue: every kind of record there is. */
export const recordKinds = [
  penalty,
  check,
  honour,
  incident,
  recall,
  certificate,
  qualityReport,
  qualityOfficer,
  promise,
  advanceCompensation,
  outsideGrade,
  courtEnforcement,
  productInjury,
] as const;
type Kind = (typeof recordKinds)[number];

/** All catalogues of the streams of records. */
export const recordCatalogues = [...recordKinds.map(({ events }) => events), recordEvents];

const named = <E extends { readonly type: string }>(events: readonly E[]) =>
  Object.fromEntries(events.map((event) => [event.type, event])) as { readonly [T in E['type']]: E };
/** The events that open a record, by their names, and those that correct one. */
export const openingEvents = named<Kind['recorded']>(recordKinds.map(({ recorded }) => recorded));
export const correctingEvents = named<Kind['corrected']>(recordKinds.map(({ corrected }) => corrected));

const byName = new Map<string, RecordKind>(recordKinds.map((kind) => [kind.kind, kind]));
/** The kind of an item of this context. */
export const kindOf = ({ kind }: { readonly kind: string }): RecordKind => byName.get(kind) as RecordKind;

/** Where records of a kind stand in a file; of a kind that is none of this context, among the others. */
export const sectionOfKind = (kind: string): Section => byName.get(kind)?.section ?? 'others';

const byEvent = new Map<string, RecordKind>(
  recordKinds.flatMap((kind) => Object.entries(kind.events).map(([type]) => [type, kind] as const)),
);
/** The kind that has an event among its own; undefined for the life of a record, and what is none of this context. */
export const kindOfEvent = (type: string): RecordKind | undefined => byEvent.get(type);
