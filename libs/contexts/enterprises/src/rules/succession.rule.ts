import { reject } from '@platform/kernel';
import type { Around, Problem } from './keeping.rule';
import type { Step } from './lineage.rule';

/** An enterprise as the register has it, and the other successions it took part in. */
export interface Party {
  readonly uscc: string;
  /** It is on the register. */
  readonly known: boolean;
  /** First day, as far as it is known. */
  readonly from?: string | undefined;
  readonly cancelledOn?: string | undefined;
  readonly others: readonly Step[];
}

export interface SuccessionAround extends Around {
  readonly parties: readonly Party[];
}

/** Who takes over from whom. */
export interface Asked {
  readonly origins: readonly string[];
  readonly heirs: readonly string[];
  /** The origins are no more. */
  readonly end: boolean;
  readonly on: string;
}

/** Why a merger or split can't be recorded; undefined where it can. */
export const successionProblem = (asked: Asked, today: string, { parties }: SuccessionAround): Problem =>
  partiesProblem(asked, parties) ?? daysProblem(asked, today, parties);

const partiesProblem = ({ origins, heirs }: Asked, parties: readonly Party[]): Problem => {
  const all = [...origins, ...heirs];
  if (origins.length === 0 || new Set(all).size < all.length)
    return reject('SUCCEEDS_ITSELF', '企业不能承继自己。', 'No enterprise takes over from itself.', {
      kind: 'invalid',
    });
  const unknown = parties.filter(({ known }) => !known).map(({ uscc }) => uscc);
  if (unknown.length > 0)
    return reject('ENTERPRISE_UNKNOWN', '请先登记这些企业。', 'Register these enterprises first.', {
      kind: 'invalid',
      enterprises: unknown,
    });
  const again = parties
    .flatMap(({ others }) => others)
    .find((s) => origins.includes(s.origin) && heirs.includes(s.heir));
  return again
    ? reject(
        'SUCCEEDED_ALREADY',
        '该承继已有记录；如记录有误，请先撤销。',
        'It has taken over from it already; if that was recorded wrongly, annul it first.',
        { succession: again.succession, on: again.on },
      )
    : undefined;
};

const daysProblem = (asked: Asked, today: string, parties: readonly Party[]): Problem => {
  const { on } = asked;
  if (on > today)
    return reject('DAY_IN_FUTURE', '日期不得晚于今天。', 'The day has not come yet.', { kind: 'invalid', today });
  const early = parties.find(({ from }) => from !== undefined && on < from);
  if (early)
    return reject('BEFORE_REGISTRATION', '日期早于企业成立之日。', 'The enterprise was not there yet on that day.', {
      kind: 'invalid',
      enterprise: early.uscc,
      from: early.from,
    });
  const ended = parties.find((party) => hasEnded(party, asked));
  if (ended)
    return reject('ENTERPRISE_ENDED', '该企业此前已终止。', 'The enterprise was no more by then.', {
      enterprise: ended.uscc,
    });
  const later = parties.find((party) => tookPartLater(party, asked));
  return later
    ? reject(
        'TOOK_PART_LATER',
        '该企业此后还参与了其他合并、分立。',
        'It took part in another merger or split later, so that it can’t have ended on this day.',
        { enterprise: later.uscc },
      )
    : undefined;
};

const endsIn = ({ uscc }: Party, { origins, end }: Asked): boolean => end && origins.includes(uscc);

/** An enterprise ends once. One that ends by this may have been struck off the register on that day or later. */
const hasEnded = (party: Party, asked: Asked): boolean => {
  const { uscc, cancelledOn, others } = party;
  const by = others.find(({ origin, ends }) => origin === uscc && ends);
  if (endsIn(party, asked)) return by !== undefined || (cancelledOn !== undefined && cancelledOn < asked.on);
  return [by?.on, cancelledOn].some((day) => day !== undefined && day <= asked.on);
};

const tookPartLater = (party: Party, asked: Asked): boolean =>
  endsIn(party, asked) && party.others.some(({ on }) => on >= asked.on);

/** The paper a succession stands in. */
interface Papered {
  readonly paper: { readonly number: string; readonly date: string };
}

export const samePaper = (a: Papered, b: Papered): boolean =>
  a.paper.number === b.paper.number && a.paper.date === b.paper.date;

export const otherContent = () =>
  reject(
    'RECORDED_WITH_OTHER_CONTENT',
    '该承继已有记录，内容不同；如记录有误，请先撤销再重新记录。',
    'It is recorded with another content; if that is wrong, annul it and record it anew.',
  );
