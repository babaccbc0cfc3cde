import { isJudgmentNumber, judgmentNumber } from './judgment-number';

it.each([
  '（2026）鲁15行终8号',
  '(2026)鲁行再3号',
  '〔2019〕鲁1502行初112号',
  '（2026） 最高法行申 7 号',
  '（2020）鲁15行审9号之一',
])('%s is the number of a judgment', (text) => expect(isJudgmentNumber(text)).toBe(true));

it.each(['', '8号', '聊市监撤〔2026〕1号', '鲁市监复（2026）5号', '（2026）鲁15行终', '（26）鲁15行终8号', '判决书'])(
  '“%s” is none',
  (text) => expect(isJudgmentNumber(text)).toBe(false),
);

it.each([
  ['（2026） 鲁1502执 008号', '(2026)鲁1502执8号'],
  ['〔2026〕京0105执80号', '(2026)京0105执80号'],
  ['（2020）鲁15行审9号之一', '(2020)鲁15行审9号之一'],
  ['执8号', undefined],
])('%s is compared as %s', (text, number) => expect(judgmentNumber(text)).toBe(number));
