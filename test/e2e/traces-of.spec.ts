import { createHash } from 'node:crypto';
import { formsOf, tracesIn } from './traces-of';

const NAME = '钟离春晓';
const around = (before: string) => Buffer.from(`${before}${NAME}。`);

it.each([
  ['plain', `法定代表人${NAME}。`],
  ['escaped as in JSON', '\\u949f\\u79bb\\u6625\\u6653'],
  ['as in an address', encodeURIComponent(`?q=${NAME}`)],
  ['in hexadecimal digits', around('x').toString('hex')],
  ['in base64, from its first byte', around('abc').toString('base64')],
  ['in base64, from its second byte', around('abcd').toString('base64')],
  ['in base64url, from its third byte', around('abcde').toString('base64url')],
  ['hashed', createHash('sha256').update(NAME).digest('hex')],
  ['hashed, in base64', createHash('md5').update(NAME).digest('base64')],
])('a text is found %s', (_, hay) => expect(tracesIn(`..${hay}..`, formsOf(NAME))).not.toEqual([]));

it('another text is not', () => expect(tracesIn('钟离春 晓', formsOf(NAME))).toEqual([]));
