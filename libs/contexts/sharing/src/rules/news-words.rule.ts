import type { Message } from '@platform/kernel';

const WORDS: Readonly<Record<string, Message>> = {
  EnterpriseRegistered: { zh: '登记信息录入', en: 'the registration was entered' },
  EnterpriseRenamed: { zh: '名称变更', en: 'the name changed' },
  EnterpriseMoved: { zh: '所属区域变更', en: 'the district changed' },
  EnterpriseTradeChanged: { zh: '行业变更', en: 'the trade changed' },
  EnterpriseCancelled: { zh: '注销', en: 'the registration was cancelled' },
  EnterpriseRestored: { zh: '恢复登记', en: 'the registration goes on' },
  MergerRecorded: { zh: '合并登记', en: 'a merger was recorded' },
  SplitRecorded: { zh: '分立登记', en: 'a split was recorded' },
  SuccessionAnnulled: { zh: '合并、分立登记已撤销', en: 'a merger or split was annulled' },
  AwardBarDecided: { zh: '评奖机关已决定是否受限', en: 'the office of the award decided whether a bar follows' },
  RecordConfirmed: { zh: '经复核生效的新记录', en: 'a new record, confirmed by a second person' },
  RecordCompleted: { zh: '补充了日期', en: 'dates were added' },
  RecordAnnulled: { zh: '记录已撤销', en: 'the record was annulled' },
  RecordReinstated: { zh: '记录恢复', en: 'the record was reinstated' },
  RecordRepairWithdrawn: { zh: '信用修复被撤销', en: 'the repair was withdrawn' },
  RecordDisputed: { zh: '已标注异议', en: 'it was marked disputed' },
  RecordDisputeSettled: { zh: '异议已处理', en: 'the dispute was settled' },
  PenaltyDutiesReported: { zh: '义务履行情况已录入', en: 'it was recorded whether the duties are fulfilled' },
  CheckBecameFinal: { zh: '检查结果终局', en: 'the result of the check became final' },
  ListEntryConfirmed: { zh: '经复核生效的列入记录', en: 'a new entry, confirmed by a second person' },
  ListEntryEnded: { zh: '移出名单', en: 'it was taken off the list' },
  AuthorisationGranted: { zh: '作出授权', en: 'an authorisation was given' },
  AuthorisationEntered: { zh: '查询机构录入了授权书', en: 'a reader entered an authorisation' },
  AuthorisationWithdrawn: { zh: '撤回授权', en: 'an authorisation was withdrawn' },
};

const ENDINGS: readonly (readonly [RegExp, Message])[] = [
  [/Recorded$/, { zh: '新记录', en: 'a new record' }],
  [/Corrected$/, { zh: '记录更正', en: 'a record was corrected' }],
  [/(Revoked|Withdrawn)$/, { zh: '被撤销', en: 'it was withdrawn' }],
  [/Annulled$/, { zh: '撤销决定已被撤销', en: 'its withdrawal was annulled' }],
];
const OTHERWISE: Message = { zh: '有新情况', en: 'something changed' };

/** What an event is called on the desk of its enterprise, whatever kind of record brought it. */
export const newsWords = (type: string): Message =>
  WORDS[type] ?? ENDINGS.find(([ending]) => ending.test(type))?.[1] ?? OTHERWISE;
