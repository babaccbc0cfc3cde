/** Kinds of penalty, lightest to heaviest (Administrative Penalty Law art. 9); the order breaks ties of weight. */
export const MEASURES = [
  '警告',
  '通报批评',
  '罚款',
  '没收违法所得',
  '没收非法财物',
  '暂扣许可证件',
  '降低资质等级',
  '吊销许可证件',
  '限制开展生产经营活动',
  '责令停产停业',
  '责令关闭',
  '限制从业',
  '行政拘留',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Kinds that take from a firm what it may do, and may run on; detention 行政拘留 is of a person and none of them. */
export const RESTRICTIONS = [
  '暂扣许可证件',
  '降低资质等级',
  '吊销许可证件',
  '限制开展生产经营活动',
  '责令停产停业',
  '责令关闭',
  '限制从业',
] as const satisfies readonly Measure[];
export type Restriction = (typeof RESTRICTIONS)[number];

/** Those of the kinds that restrict, in their order. */
export const restrictionsOf = (measures: readonly Measure[]): Restriction[] =>
  RESTRICTIONS.filter((restriction) => measures.includes(restriction));

/** Classes of an adverse item; `null` where a rule knows none (a quality report filed late). */
export const CLASSES = ['minor', 'general', 'serious'] as const;
export type ItemClass = (typeof CLASSES)[number];
