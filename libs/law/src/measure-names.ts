import { type Measure, MEASURES } from './measures';
import { halfWidth, withoutBlanks } from './text';

/** What a column 处罚类别 says. */
export interface NamedMeasures {
  /** In the order of art. 9, each once. */
  readonly measures: readonly Measure[];
  /** Names that stand for no kind of art. 9: 其他, and orders that are no penalty. */
  readonly others: readonly string[];
  /** Names nobody knows. */
  readonly unknown: readonly string[];
}

/** Names of the national layout and of older papers for the kinds of art. 9. */
const SYNONYMS: Readonly<Record<string, readonly Measure[]>> = {
  ...Object.fromEntries(MEASURES.map((measure) => [measure, [measure]])),
  '没收违法所得、没收非法财物': ['没收违法所得', '没收非法财物'],
  没收违法所得没收非法财物: ['没收违法所得', '没收非法财物'],
  没收非法所得: ['没收违法所得'],
  没收违法财物: ['没收非法财物'],
  暂扣许可证: ['暂扣许可证件'],
  暂扣执照: ['暂扣许可证件'],
  吊销许可证: ['吊销许可证件'],
  吊销营业执照: ['吊销许可证件'],
  吊销执照: ['吊销许可证件'],
  降低资质: ['降低资质等级'],
  责令停产停业整顿: ['责令停产停业'],
  责令停产: ['责令停产停业'],
  责令停业: ['责令停产停业'],
  限制开展生产经营: ['限制开展生产经营活动'],
  禁止从业: ['限制从业'],
  拘留: ['行政拘留'],
};

/** Whole items of art. 9 taken for a kind: which of them was imposed is not said. */
const BUNDLES = new Set([
  '警告、通报批评',
  '罚款、没收违法所得、没收非法财物',
  '暂扣许可证件、降低资质等级、吊销许可证件',
  '限制开展生产经营活动、责令停产停业、责令关闭、限制从业',
]);

const SEVERAL = /[;；,，+]/;

/** Orders that are no penalty, and the open class of the national layout 其他行政处罚. */
const OTHER = /^(其他|其它)(行政处罚)?(\(.*\))?$|^(法律、行政法规规定的其他行政处罚|没有处罚)$/;
export const RECTIFICATION = /^责令(限期|立即)?(改正|整改)(违法行为)?$/;

/**
 * Splits the kinds of one decision, joined by `;` or `；` (also met: commas), and names them by the law. A name that bundles
 * several kinds without saying which one was imposed is unknown, not guessed.
 */
export const namedMeasures = (text: string): NamedMeasures => {
  const found = new Set<Measure>();
  const others: string[] = [];
  const unknown: string[] = [];
  for (const name of namesIn(text)) {
    const measures = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : undefined;
    if (measures) measures.forEach((measure) => found.add(measure));
    else if (OTHER.test(name) || RECTIFICATION.test(name)) others.push(name);
    else unknown.push(name);
  }
  return { measures: MEASURES.filter((measure) => found.has(measure)), others, unknown };
};

const namesIn = (text: string): string[] =>
  withoutBlanks(halfWidth(text))
    .split(SEVERAL)
    .flatMap((name) =>
      Object.hasOwn(SYNONYMS, name) || BUNDLES.has(name) || OTHER.test(name) ? [name] : name.split('、'),
    )
    .map((name) => name.replace(/^\d+[.、)]|。$/g, ''))
    .filter((name) => name !== '');
