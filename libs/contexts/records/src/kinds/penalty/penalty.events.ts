import { z } from 'zod';
import { defineEvents, event, personal } from '@platform/kernel';
import { CLASSES, MEASURES } from '@law';
import { changeShape, correctable, dateSchema, personSchema, recordedShape } from '../../events/fields.events';

/** Category of the party 行政相对人类别; natural persons 自然人 are not entered. */
export const PARTY_CATEGORIES = ['法人及非法人组织', '个体工商户'] as const;

/** The five dates: each rule starts its clock at another; what the paper does not tell is absent. */
const datesShape = {
  actEnd: dateSchema.optional(),
  found: dateSchema.optional(),
  served: dateSchema.optional(),
  published: dateSchema.optional(),
};

/** What a paper says that can be told wrongly and put right, by the columns of the national layout (domain.md §9). */
const contentShape = {
  /** CF_XDR_GSZC, _ZZJG, _SWDJ, _SYDW, _SHZZ. */
  otherCodes: z
    .strictObject({
      registration: z.string(),
      organisation: z.string(),
      tax: z.string(),
      institution: z.string(),
      socialOrganisation: z.string(),
    })
    .partial()
    .optional(),
  /** 违法行为类型 (CF_WFXW). */
  actType: z.string().optional(),
  /** 违法事实 (CF_SY). */
  facts: z.string().optional(),
  /** 处罚依据 (CF_YJ). */
  legalBasis: z.string().optional(),
  /** 处罚类别 (CF_CFLB) as written, where it is more than the measures' names. */
  measuresAsWritten: z.string().optional(),
  /** 处罚内容 (CF_NR). */
  content: z.string().optional(),
  /** 罚款金额 (CF_NR_FK), in fen. */
  fineFen: z.int().nonnegative().optional(),
  /** 没收违法所得、没收非法财物的金额 (CF_NR_WFFF), in fen. */
  confiscatedFen: z.int().nonnegative().optional(),
  /** 暂扣或吊销证照名称及编号 (CF_NR_ZKDX). */
  licence: z.string().optional(),
  /** Class the agency states for a fine. */
  statedClass: z.enum(CLASSES).optional(),
  /** 处罚有效期 (CF_YXQ), last day. */
  validUntil: dateSchema.optional(),
  /** 公示截止期 (CF_GSJZQ), last day, as the source states it. */
  publishedUntil: dateSchema.optional(),
  /** Last day of a restriction or ban that runs; `9999-12-31` without end. */
  measureUntil: dateSchema.optional(),
  /** 数据来源单位 (CF_SJLY) and its code (CF_SJLYDM). */
  sourceAgency: z.strictObject({ name: z.string().optional(), uscc: z.string().optional() }).optional(),
  /** 备注 (BZ). */
  remark: z.string().optional(),
  product: z.string().optional(),
  /** Trade of the act, code of GB/T 4754. */
  trade: z.string().optional(),
};

const persons = {
  /** 法定代表人 with document (CF_FRDB, CF_FR_ZJLX, CF_FR_ZJHM). */
  representative: personal(personSchema).optional(),
  /** Operator of a sole trader 经营者 (CF_XDR_ZJLX, CF_XDR_ZJHM). */
  operator: personal(personSchema).optional(),
};

export const penaltyEvents = defineEvents({
  PenaltyRecorded: event({
    summary: 'An administrative penalty (行政处罚) is recorded with all fields of the national layout.',
    schema: z.strictObject({
      ...recordedShape,
      partyCategory: z.enum(PARTY_CATEGORIES),
      /** Decision number 文号 (CF_WSH) as written, and normalised as in the natural key. */
      number: z.string().min(1),
      normalisedNumber: z.string().min(1),
      /** 处罚机关统一社会信用代码 (CF_CFJGDM) as written. */
      agencyCodeAsWritten: z.string().optional(),
      /** Kinds of penalty; empty where the source does not state them (partial rows of the national file). */
      measures: z.array(z.enum(MEASURES)),
      dates: z.strictObject({ ...datesShape, decided: dateSchema }),
      ...contentShape,
      ...persons,
    }),
  }),
  PenaltyCorrected: event({
    summary: 'Values of a recorded penalty are corrected; the old ones stay visible to auditors.',
    schema: z.strictObject({
      ...changeShape,
      partyName: z.string().min(1).optional(),
      partyCategory: z.enum(PARTY_CATEGORIES).optional(),
      measures: z.array(z.enum(MEASURES)).min(1).optional(),
      dates: z.strictObject({ ...correctable(datesShape), decided: dateSchema.optional() }).optional(),
      ...correctable(contentShape),
      ...persons,
    }),
  }),
  PenaltyDutiesReported: event({
    summary: 'It is recorded whether the duties of a penalty are fulfilled.',
    schema: z.strictObject({ fulfilled: z.boolean(), on: dateSchema }),
  }),
});
