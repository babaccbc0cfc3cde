import { pdyCode } from '../../../apps/standalone/src/demo/codes';
import type { City } from '../city';
import type { Act, Life } from './lives';

const NAME = '聊城历时试验有限公司';
const FIRST = 6000;
let played = 0;
let sent = 0;

export interface Played {
  readonly uscc: string;
  /** With what the numbers of its papers begin: an agency numbers those of all firms in one row. */
  readonly row: number;
  /** Ids of the records, by the place of their lives. */
  readonly ids: readonly string[];
  /** Status of each act, by the life it belongs to. */
  readonly statuses: readonly (readonly number[])[];
}

/** A firm of its own, to which these lives happen in this order. */
export const play = async (city: City, lives: readonly Life[], order: readonly number[]): Promise<Played> => {
  const uscc = pdyCode('91', '371502', FIRST + ++played);
  const row = played * 10;
  const party = { uscc, partyName: NAME };
  const send = ({ as, target }: Act, body: object) =>
    city.ask(as, 'POST', target, { body, headers: { 'idempotency-key': `history ${++sent}` } });
  await city.ask('city-office', 'POST', '/v1/enterprises', { body: { uscc, name: NAME, district: '371502' } });
  const ids: string[] = [];
  const statuses: number[][] = lives.map(() => []);
  for (const n of order) {
    const { opening, later } = lives[n]!;
    const done = statuses[n]!.length;
    const act = done === 0 ? opening : later[done - 1]!;
    const got =
      done === 0
        ? await send(act, { ...party, ...JSON.parse(JSON.stringify(act.body).replace('#', String(row + n))) })
        : await send({ ...act, target: act.target.replace(':id', ids[n]!) }, act.body);
    if (done === 0) ids[n] = String(got.json['id']);
    if (got.status === 400 || got.status >= 500) throw new Error(`${act.target} → ${got.status} ${got.text}`);
    statuses[n]!.push(got.status);
  }
  return { uscc, row, ids, statuses };
};

/** An entry on the list of grave dishonesty rests on one of its records; refused where that has fallen. */
export const restOn = async (city: City, { uscc, row, ids }: Played, n: number): Promise<void> => {
  const party = { uscc, partyName: NAME, field: 'market', list: 'serious', listedOn: '2026-10-08', restsOn: [ids[n]] };
  const paper = { number: `聊演列〔2026〕${row}号`, grounds: '被处以较重行政处罚', legalBasis: '《…名单管理办法》' };
  const { status } = await city.ask('market', 'POST', '/v1/lists/entries', { body: { ...party, ...paper } });
  if (![201, 409].includes(status)) throw new Error(`an entry was answered ${status}`);
};

const READERS = ['', 'market', 'tax', 'award', 'emergency', 'health', 'city-office', 'procurement'];
const PATHS = ['file', 'lists', 'restrictions', 'grade', 'outside-grades'];
/** When the registry learnt of something is not the same for two firms. */
const OWN = ['recordedAt', 'knownAt', 'asOf'];

/** What every reader is told of a firm, with the ids of its records and its code put the same for all firms. */
export const told = async (city: City, { uscc, row, ids }: Played, names: readonly number[] = ids.map((_, n) => n)) => {
  const answers: Record<string, unknown> = {};
  for (const as of READERS)
    for (const path of PATHS) {
      const headers = as === '' ? {} : { 'zhixin-purpose': 'joint-measures' };
      const { status, text } = await city.ask(as, 'GET', `/v1/enterprises/${uscc}/${path}`, { headers });
      const alike = ids
        .reduce((t, id, n) => t.replaceAll(id, `record ${names[n]}`).replaceAll(`${row + n}号`, `${names[n]}号`), text)
        .replaceAll(uscc, 'the firm');
      answers[`${as || 'public'} ${path}`] = { status, answer: settled(JSON.parse(alike)) };
    }
  return answers;
};

/** Without what is a firm's own; lists in one order, since that of equals is the order of their ids. */
const settled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(settled).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OWN.includes(key))
      .map(([key, of]) => [key, settled(of)]),
  );
};
