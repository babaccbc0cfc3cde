import { disclosedTo, grantedTo, type Disclosed, type Reader } from '@contexts/disclosure';
import { ownedAs } from '@contexts/enterprises';
import { gradeJoin } from '@contexts/grading';
import type { RegisterName } from '../queries/list-register/list-register.query';
import { preferredOf } from './preferred-register';
import type { Register } from './register';

/** Of classes of GB/T 4754, by what they begin with: digits stand before Z. */
const tradeOf = (column: string) => (value: string) =>
  `${column} >= ${value}::text and ${column} < ${value}::text || 'Z'`;
const among = (column: string) => (value: string) => `${column} = any(${value}::text[])`;
const is = (column: string) => (value: string) => `${column} = ${value}::text`;
const since = (column: string) => (value: string) => `${column} >= ${value}::date`;
const upTo = (column: string) => (value: string) => `${column} <= ${value}::date`;
/** What a summary does not tell is not found either: who gets the summary gets no row by it. */
const ofDetail = (condition: (value: string) => string) => (value: string) =>
  `${condition(value)} and m.mask <> 'summary'`;

const byDay = (day: string): Register['orders'] => {
  const keys = [
    [day, 'date'],
    ['i.item_id', 'text'],
  ] as const;
  return { newest: { keys, descending: true }, oldest: { keys } };
};

/** Most of what was ever recorded has ended, and of that the matrix grants hardly anybody anything. */
const endedFor = ({ audience }: Reader, today: string): string =>
  `i.legal_end <= ${today} and not exists (select 1 from read.disclosure_matrix x
    where x.phase = 'ended' and (x.audience <> 'auditor' or ${audience === 'auditor'}))`;

/** What an enterprise took over from another is its own here too. */
const itemsSeen = (reader: Reader, firstParam: number): Disclosed => {
  if (reader.enterprise === undefined) return disclosedTo(reader, 'i', firstParam);
  const seen = disclosedTo(reader, 'i', firstParam + 1, ownedAs(`$${firstParam}::text`, 'i'));
  return { ...seen, params: [reader.enterprise, ...seen.params] };
};

const items = (where: string, filters: Register['filters'], day = 'i.day'): Register => ({
  from: 'read.register_item i',
  where,
  seen: itemsSeen,
  hidden: endedFor,
  select: () => `i.item, i.told, i.levels, i.district, i.trade, i.severity, i.public_until as "publicUntil",
    i.legal_end as "legalEnd", i.recorded_at as "recordedAt", m.mask`,
  filters: {
    district: among('i.district'),
    trade: tradeOf('i.trade'),
    agency: among('i.agency'),
    from: since(day),
    to: upTo(day),
    ...filters,
  },
  orders: byDay(day),
});

const enterprises: Register = {
  from: 'read.register_enterprise e',
  where: 'true',
  seen: (reader, firstParam) => grantedTo(reader, { class: 'identity', uscc: 'e.uscc' }, firstParam),
  beside: {
    join: (reader, firstParam) => gradeJoin(reader, 'e.uscc', firstParam).join,
    lookedUp: (reader, firstParam) => gradeJoin(reader, 'e.uscc', firstParam).lookedUp,
    filters: ['grade'],
  },
  select: (reader, firstParam) => {
    const { state, grade } = gradeJoin(reader, 'e.uscc', firstParam);
    return `e.uscc, e.name, e.district, e.trade, e.cancelled, ${state} as state, ${grade} as grade`;
  },
  filters: {
    district: among('e.district'),
    trade: tradeOf('e.trade'),
    status: (value) => `e.cancelled = (${value}::text = 'cancelled')`,
    // What the reader is not told is joined to no right, so that no grade is found by it.
    grade: (value) => `mg.mask is not null and g.grade = ${value}::text`,
  },
  orders: {
    code: { keys: [['e.uscc', 'text']] },
    name: {
      keys: [
        ['e.name', 'text'],
        ['e.uscc', 'text'],
      ],
    },
  },
};

export const registerOf: Readonly<Record<RegisterName, Register>> = {
  enterprises,
  preferred: preferredOf(enterprises),
  honours: items('i.honour', {
    programme: is(`i.item->>'programme'`),
    level: ofDetail(is(`i.item->>'level'`)),
    round: ofDetail(is(`i.item->>'round'`)),
  }),
  revocations: items(
    'i.withdrawn_on is not null',
    { kind: is('i.kind'), programme: is(`i.item->>'programme'`) },
    'i.withdrawn_on',
  ),
  'list-entries': items('i.list is not null', {
    list: is('i.list'),
    inForce: (value, today) =>
      `(i.day <= ${today} and (i.off_from is null or i.off_from > ${today}) and i.item->>'status' <> 'annulled') = ${value}::boolean`,
  }),
  'adverse-items': items('i.adverse', { kind: is('i.kind'), severity: ofDetail(is('i.severity')) }),
};
