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
  licences: { zh: '行政管理信息：行政许可、认证', en: 'Administration: licences and certificates' },
  honours: { zh: '诚实守信相关荣誉信息', en: 'Honours and awards' },
  seriousList: { zh: '严重失信主体名单信息', en: 'Serious-dishonesty list' },
  abnormalList: { zh: '经营异常名录信息', en: 'Abnormal list' },
  evaluation: { zh: '信用评价信息：质量信用等级', en: 'Evaluation: quality-credit grade' },
  promises: { zh: '信用承诺信息', en: 'Public promises' },
  evaluations: { zh: '信用评价信息：其他机关的评价', en: 'Evaluation: grades given elsewhere' },
  judgments: { zh: '司法判决及执行信息', en: 'Judgments and their enforcement' },
  watchList: { zh: '其他信息：监管名录（重点关注）', en: 'Other: watch list' },
  others: { zh: '其他信息', en: 'Other' },
} as const satisfies Readonly<Record<string, Message>>;

/** What tells the section of a record: the one its kind belongs to, and whether it was withdrawn. */
interface Sectioned<S extends string> {
  readonly section: S;
  readonly withdrawn?: object | undefined;
}

/**
 * The section a record stands in. What was withdrawn, such as an honour, stands among the others: it is none any more.
 */
export const sectionOf = <S extends string>({ section, withdrawn }: Sectioned<S>): S | 'others' =>
  withdrawn ? 'others' : section;
