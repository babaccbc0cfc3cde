import type { Message } from '@platform/kernel';

/**
 * Sections of the file, named and ordered as the credit report of 2022 公共信用信息报告 has them; what the registry does not
 * hold has none. The watch list stands under its own name: it is not the serious-dishonesty list.
 */
export const TITLES = {
  registration: { zh: '登记注册基础信息', en: 'Registration' },
  penalties: { zh: '行政管理信息：行政处罚', en: 'Administration: penalties' },
  restrictions: { zh: '行政管理信息：正在执行的限制措施', en: 'Administration: restrictions still running' },
  checks: { zh: '行政管理信息：监督检查、抽查', en: 'Administration: inspections and spot checks' },
  honours: { zh: '诚实守信相关荣誉信息', en: 'Honours and awards' },
  seriousList: { zh: '严重失信主体名单信息', en: 'Serious-dishonesty list' },
  abnormalList: { zh: '经营异常名录信息', en: 'Abnormal list' },
  evaluation: { zh: '信用评价信息：质量信用等级', en: 'Evaluation: quality-credit grade' },
  watchList: { zh: '其他信息：监管名录（重点关注）', en: 'Other: watch list' },
  others: { zh: '其他信息', en: 'Other' },
} as const satisfies Readonly<Record<string, Message>>;

const KINDS = { penalty: 'penalties', check: 'checks', honour: 'honours' } as const;
export type RecordSection = (typeof KINDS)[keyof typeof KINDS] | 'others';

/** What tells the section of a record: its kind, and of an honour whether it was withdrawn. */
interface Sectioned {
  readonly kind: string;
  readonly withdrawn?: object | undefined;
}

/**
 * The section a record belongs to; a kind without one of its own is among the others, never left out. So is an honour that
 * was withdrawn: it is none any more.
 */
export const sectionOf = ({ kind, withdrawn }: Sectioned): RecordSection =>
  !withdrawn && Object.hasOwn(KINDS, kind) ? KINDS[kind as 'check'] : 'others';
