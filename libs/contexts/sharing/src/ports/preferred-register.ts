import { disclosedTo, type Reader } from '@contexts/disclosure';
import { heldBy } from '@contexts/enterprises';
import { gradeJoin } from '@contexts/grading';
import type { Register } from './register';

/** The parameter with the adopted rules: the first filter, which the handler states and nobody else. */
const RULES = '$1::jsonb';
const namesOf = (of: string): string => `array(select jsonb_array_elements_text(${of}))`;
const because = (values: string): string =>
  `jsonb_strip_nulls(jsonb_build_object('clause', c->'id', 'zh', c->'zh', 'en', c->'en', 'source', c->'source', ${values}))`;

/**
 * Why a firm is preferred, as far as the reader may see that: honours and certificates in force that the matrix grants, a grade
 * that it is told. A record that waits for its second person is none, for its agency neither.
 */
const grounds = (reader: Reader, firstParam: number): string => {
  const item = disclosedTo(reader, 'i', firstParam);
  const held = heldBy('e.uscc', 'i', item.today);
  return `join lateral (
    select jsonb_agg(r.because order by r.because->>'clause', r.because->>'record') as because from (
      select ${because(`'record', i.item_id, 'title', i.item->'title', 'product', i.item->'product', 'since', i.day`)} as because
      from jsonb_array_elements(${RULES}->'clauses') c
      cross join ${held.from}
      join read.register_item i on ${held.on} and i.class = 'neutral' and (
        i.honour and i.item->>'programme' = any(${namesOf(`c->'programmes'`)})
          and (c->'months' is null or ${item.today} <= (i.day + make_interval(months => (c->>'months')::int))::date)
        or i.kind = 'certificate' and i.item->>'name' = any(${namesOf(`c->'certificates'`)}))
      ${item.join}
      where m.phase = 'in-public-window'
      union all
      select ${because(`'grade', g.grade`)} from jsonb_array_elements(${RULES}->'clauses') c
      where mg.mask is not null and g.grade = any(${namesOf(`c->'grades'`)})
    ) r) w on w.because is not null`;
};

/**
 * What keeps a firm off the list stands for everyone to see: an entry that is public, a restriction while it runs; also of a firm it
 * took over.
 */
const excluded = (today: string): string => {
  const held = heldBy('e.uscc', 'x', today);
  return `not exists (
    select 1 from ${held.from} join read.register_item x on ${held.on} where x.item->>'status' = 'recorded' and (
      x.list = any(${namesOf(`${RULES}->'excluded'->'lists'`)})
        and x.public_from <= ${today} and (x.public_until is null or x.public_until > ${today})
        and (x.legal_end is null or x.legal_end > ${today}) and (x.off_from is null or x.off_from > ${today})
      or x.item->'measures' ?| ${namesOf(`${RULES}->'excluded'->'restrictions'`)}
        and x.item->>'measureUntil' >= ${today}::text))`;
};

/** Firms preferred in government procurement 政府采购优先: those in operation that the adopted rules name, each with why. */
export const preferredOf = (enterprises: Register): Register => ({
  ...enterprises,
  where: 'not e.cancelled',
  beside: {
    join: (reader, firstParam) => `${gradeJoin(reader, 'e.uscc', firstParam).join} ${grounds(reader, firstParam)}`,
    filters: ['rules'],
  },
  select: (reader, firstParam) => `${enterprises.select(reader, firstParam)}, w.because`,
  filters: {
    rules: (_, today) => excluded(today),
    district: enterprises.filters['district']!,
    trade: enterprises.filters['trade']!,
    clause: (value) => `w.because @> jsonb_build_array(jsonb_build_object('clause', ${value}::text))`,
    product: (value) =>
      `exists (select 1 from jsonb_array_elements(w.because) r where strpos(r->>'product', ${value}::text) > 0)`,
  },
});
