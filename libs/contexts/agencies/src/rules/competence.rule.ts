import type { Field } from '@law';
import { type Caller, type Refusal, reject } from '@platform/kernel';
import { isWithin } from '@platform/calendar';
import { type Agency, type AgencyInChain, isInForce } from './agency.rule';
import { relationOf } from './may-change.rule';

export interface Act {
  /** Absent = not checked. */
  readonly field?: Field | undefined;
  /** Region of the act as the paper states it, with all it lies in and all that took its place; absent = not checked. */
  readonly region?: readonly string[] | undefined;
  /** Day on which the agency must have been competent: that of its paper. */
  readonly on: string;
}

/** An agency records only in the fields, regions and time it is competent for 职权范围; undefined where it is. */
export const competenceProblem = (agency: Agency | undefined, { field, region, on }: Act): Refusal | undefined => {
  if (!agency) return agencyUnknown();
  if (agency.capacity !== 'recorder')
    return refusal('AGENCY_ONLY_READS', '该机关未登记为记录机关。', 'This agency is on the register as a reader.');
  if (!isInForce(agency, on))
    return refusal(
      'AGENCY_NOT_IN_FORCE',
      '该机关在文书日期不存在。',
      'The agency did not exist on the day of the paper.',
      {
        from: agency.from,
        ...(agency.until && { until: agency.until }),
      },
    );
  const fields = agency.fields.filter((f) => isWithin(on, f.from, f.until)).map((f) => f.field);
  if (field && !fields.includes(field))
    return refusal('FIELD_NOT_COMPETENT', '该机关在文书日期无此领域职权。', 'Not one of the fields of that agency.', {
      field,
      fields,
    });
  const regions = agency.regions.filter((r) => isWithin(on, r.from, r.until)).map((r) => r.region);
  if (region && agency.regions.length > 0 && !region.some((code) => regions.includes(code)))
    return refusal('REGION_NOT_COMPETENT', '该机关在文书日期对此地区无管辖权。', 'Not a region of that agency.', {
      region: region[0],
      regions,
    });
  return undefined;
};

/** Who acts for an agency must act for one that is on the register today, as what its token says it is. */
export const actingProblem = (
  { role, agency: code }: Caller,
  acting: Agency | undefined,
  today: string,
): Refusal | undefined => {
  if (role === 'system') return undefined;
  if (!code || !acting) return agencyUnknown();
  if (acting.kind !== role)
    return refusal(
      'ROLE_IS_NOT_THE_AGENCYS',
      '身份与机关登记不符。',
      'The register knows this agency as another kind.',
      {
        registeredAs: acting.kind,
      },
    );
  if (!isInForce(acting, today))
    return refusal('AGENCY_CLOSED', '该机关已撤并或尚未成立。', 'Today this agency is no longer, or not yet.', {
      ...(acting.successor && { successor: acting.successor }),
    });
  return undefined;
};

/** What an agency decided is recorded by itself or by the one that took over from it. */
export const notYoursProblem = (deciding: AgencyInChain, { role, agency }: Caller): Refusal | undefined =>
  role === 'system' || relationOf(deciding, agency) === 'own'
    ? undefined
    : refusal(
        'NOT_YOUR_DECISION',
        '只能录入本机关或其前身作出的决定。',
        'Another agency decided this: it records it.',
        {
          decidedBy: deciding.uscc,
        },
      );

const agencyUnknown = (): Refusal =>
  refusal('AGENCY_NOT_REGISTERED', '该机关未在机关名录中登记。', 'This agency is not on the register.');

const refusal = (code: string, zh: string, en: string, details: Record<string, unknown> = {}): Refusal => {
  const decision = reject(code, zh, en, { kind: 'forbidden', ...details });
  return (decision as { refusal: Refusal }).refusal;
};
