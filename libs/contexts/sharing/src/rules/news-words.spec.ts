import { newsWords } from './news-words.rule';

it.each([
  ['PenaltyRecorded', '新记录'],
  ['MergerRecorded', '合并登记'],
  ['SuccessionAnnulled', '合并、分立登记已撤销'],
  ['CheckBecameFinal', '检查结果终局'],
  ['CertificateCorrected', '记录更正'],
  ['HonourRevoked', '被撤销'],
  ['HonourRevocationAnnulled', '撤销决定已被撤销'],
  ['RecordAnnulled', '记录已撤销'],
  ['IncidentFollowedUp', '有新情况'],
])('%s is called %s', (type, zh) => expect(newsWords(type).zh).toBe(zh));
