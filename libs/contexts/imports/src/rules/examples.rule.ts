import type { TableOf } from './layout.rule';
import { LAYOUTS } from './layouts.rule';
import { type Bodies, readRow } from './read-row.rule';
import type { RowOutcome } from './row-reading.rule';

/** Reads one row of a layout by the keys of its columns, on a day. */
export const exampleReader =
  <T extends TableOf>(of: T, name: string, row: Readonly<Record<string, string>>, today = '2026-06-01') =>
  (more: Readonly<Record<string, string>> = {}): RowOutcome<Bodies[T]> => {
    const columns = LAYOUTS.find((layout) => layout.name === name)?.columns ?? [];
    const cells: Readonly<Record<string, string>> = { ...row, ...more };
    return readRow(
      of,
      { columns, exact: true },
      columns.map(({ key }) => cells[key] ?? ''),
      today,
    );
  };

/** What came of it in short: the body, or the codes of its reasons. */
export const inShort = <Body>(outcome: RowOutcome<Body>): Body | string =>
  outcome.outcome === 'ready'
    ? outcome.body
    : `${outcome.outcome} ${outcome.reasons.map(({ code, column }) => `${code} ${column}`.trim()).join(', ')}`;

/** A row of the national penalty layout that loads. */
export const penaltyCells = {
  name: '聊城昌润食品有限公司',
  category: '法人及非法人组织',
  uscc: '91371502PDY00001XC',
  representative: '赵一',
  representativeIdType: '身份证',
  representativeIdNumber: '371502198001010011',
  number: '聊市监处罚〔2026〕12号',
  kinds: '罚款；没收违法所得',
  content: '没收违法所得298.50元，罚款29850元。',
  fine: '2.985',
  confiscated: '0.02985',
  decided: '2026年5月11日',
  validUntil: '2099/12/31',
  authority: '聊城市市场监督管理局',
} as const;

export const readPenalty = exampleReader('penalties', 'penalties-2018', penaltyCells);
/** Code of a sole trader 个体工商户. */
export const SOLE_TRADER = '92371502PDY088015N';
