import { printedDate } from '.';

describe('dates as papers print them', () => {
  it.each([
    ['2023年11月28日', '2023-11-28'],
    ['2023 年 1 月 8 日', '2023-01-08'],
    ['2016-9-27', '2016-09-27'],
    ['2018-08-17', '2018-08-17'],
    ['2018/8/17', '2018-08-17'],
    ['２０１８/8/17', '2018-08-17'],
    ['2018.8.17', '2018-08-17'],
    ['20180817', '2018-08-17'],
    ['2018-08-17 00:00:00', '2018-08-17'],
    ['2018/8/17 0:00', '2018-08-17'],
    ['2099/12/31', '2099-12-31'],
  ])('%s is %s', (text, date) => expect(printedDate(text)).toEqual({ ok: true, date }));

  it.each([
    ['44958', 'DATE_SERIAL'],
    ['44958.5', 'DATE_SERIAL'],
    ['2012-09～11', 'DATE_UNREADABLE'],
    ['2018-08/17', 'DATE_UNREADABLE'],
    ['18-8-17', 'DATE_UNREADABLE'],
    ['2018年8月', 'DATE_UNREADABLE'],
    ['2018-08-17 12:30:00', 'DATE_UNREADABLE'],
    ['9.13715E+17', 'DATE_UNREADABLE'],
    ['/', 'DATE_UNREADABLE'],
    ['2023-02-29', 'DATE_DOES_NOT_EXIST'],
    ['2023年13月1日', 'DATE_DOES_NOT_EXIST'],
  ])('"%s" is held: %s', (text, code) => expect(printedDate(text)).toMatchObject({ ok: false, code }));
});
