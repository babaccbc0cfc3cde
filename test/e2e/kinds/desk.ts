import { SystemClock } from '@platform/calendar';
import { codeOfFirm } from '../../../apps/standalone/src/demo/clients';
import { pdyCode } from '../../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS } from '../../../apps/standalone/src/demo/firms';
import { recordKinds } from '../../../libs/contexts/records/src/kinds/record-kinds.rule';
import type { City } from '../city';

export const today = new SystemClock().today();

/** A firm of the demo city with nothing against it: a different one for each kind, so that no grade tells of two. */
export const partyOf = (nth: number): { uscc: string; partyName: string } => {
  const firm = DEMO_FIRMS.filter(({ history }) => history === 'spotless')[nth];
  if (!firm) throw new Error(`the demo city has no spotless firm ${nth}`);
  return { uscc: codeOfFirm(firm), partyName: firm.name };
};

const FIRST_OF_KINDS = 7000;
/** A firm that nobody knew before this kind of record: no number to be chosen where `npm run new` makes its test. */
export const partyFor = (kind: string): { uscc: string; partyName: string } => {
  const nth = recordKinds.findIndex((of) => of.kind === kind);
  return { uscc: pdyCode('91', '371502', FIRST_OF_KINDS + nth), partyName: `聊城初登${nth}号有限公司` };
};

type Json = Readonly<Record<string, any>>;

/** What a test of one kind of record does with the city. */
export interface Desk {
  /** @returns status and answer, each request with an `Idempotency-Key` of its own */
  post(as: string, target: string, body: object): Promise<{ status: number; json: Json }>;
  /** Status and refusal. */
  refused(as: string, target: string, body: object): Promise<[number, unknown]>;
  /** Once every view has caught up. */
  get(as: string, target: string, headers?: Readonly<Record<string, string>>): Promise<Json>;
  /** What the tax office is told of the grade. */
  grade(uscc: string): Promise<Json>;
}

let keys = 0;

export const deskOf = (city: () => City): Desk => {
  const post: Desk['post'] = async (as, target, body) => {
    const headers = { 'idempotency-key': `kinds ${++keys}` };
    return city().ask(as, 'POST', target, { body, headers });
  };
  const get: Desk['get'] = async (as, target, headers = {}) => {
    await city().settled();
    return (await city().ask(as, 'GET', target, { headers })).json;
  };
  return {
    post,
    get,
    refused: async (...asked) => {
      const { status, json } = await post(...asked);
      return [status, json['code']];
    },
    grade: (uscc) => get('tax', `/v1/enterprises/${uscc}/grade`, { 'zhixin-purpose': 'joint-measures' }),
  };
};
