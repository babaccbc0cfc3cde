import { z } from 'zod';
import { defineEvents, event } from '@platform/kernel';
import { changeShape, correctable, dateSchema, recordedShape } from '../../events/fields.events';

/** 伤害严重程度 and 伤害部位 as the cards of the national injury surveillance have them 全国伤害监测报告卡. */
export const SEVERITIES = ['轻度', '中度', '重度', '死亡'] as const;
export const INJURED_PARTS = [
  ...['头部', '上肢', '下肢', '躯干', '多部位', '全身广泛受伤'],
  ...['呼吸系统', '消化系统', '神经系统', '其他', '不清楚'],
] as const;

const contentShape = {
  batch: z.string().optional(),
  /** How the product did harm; nobody is named. */
  facts: z.string().optional(),
  remark: z.string().optional(),
};

export const productInjuryEvents = defineEvents({
  ProductInjuryRecorded: event({
    summary: 'A hospital reports an injury by a product (产品伤害); who was hurt is in no field.',
    schema: z.strictObject({
      ...recordedShape,
      hospital: z.string().min(1),
      /** Number of the report, never of a patient's file. */
      number: z.string().min(1),
      injuredOn: dateSchema,
      product: z.string().min(1),
      /** Kind of product 产品类别. */
      category: z.string().min(1),
      severity: z.enum(SEVERITIES),
      injuredPart: z.enum(INJURED_PARTS),
      ...contentShape,
    }),
  }),
  ProductInjuryCorrected: event({
    summary: 'Values of a recorded injury are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      injuredOn: dateSchema.optional(),
      product: z.string().min(1).optional(),
      category: z.string().min(1).optional(),
      severity: z.enum(SEVERITIES).optional(),
      injuredPart: z.enum(INJURED_PARTS).optional(),
      ...correctable(contentShape),
    }),
  }),
});
