import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { canonicalJson, refuse } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import type { Disclosed, Reader } from '@contexts/disclosure';
import { type Keys, markOf, readMark } from './page-mark';
import { MOST_COUNTED, type RegisterName } from '../queries/list-register/list-register.query';
import type { Order, Register } from './register';
import { registerOf } from './registers';

export type FilterValue = string | boolean | readonly string[];

export interface PageAsked {
  readonly filters: Readonly<Record<string, FilterValue>>;
  readonly order: string;
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface PageFound<Row> {
  readonly rows: Row[];
  /** How many there are, at most `MOST_COUNTED`. */
  readonly total: number;
  /** There are more than counted. */
  readonly more: boolean;
  readonly next: string | undefined;
}

type Counted<Row> = Row & { readonly found: number; readonly keys: string[] | null };

/**
 * Reads of registers. A page and its total are one statement over disclosure columns, matrix and today: what the reader may
 * not see is in no row, no count, and found by no filter.
 */
@Injectable()
export class RegisterReads {
  constructor(private readonly reads: ReadDatabase) {}

  /** @throws CommandRefused `BAD_PAGE` `PAGE_OF_ANOTHER_QUESTION` */
  async page<Row extends object>(reader: Reader, name: RegisterName, asked: PageAsked): Promise<PageFound<Row>> {
    const register = registerOf[name];
    const order = register.orders[asked.order] as Order;
    const question = questionOf(name, asked);
    const keys = asked.after === undefined ? undefined : keysIn(asked.after, question, order);
    const { sql, params } = statementOf(register, reader, { ...asked, order, keys });
    const found = await this.reads.query<Counted<Row>>(sql, params);
    const rows = found.filter((row) => row.keys !== null);
    const total = found[0]?.found ?? 0;
    return {
      rows: rows.slice(0, asked.limit),
      total: Math.min(total, MOST_COUNTED),
      more: total > MOST_COUNTED,
      next: rows.length > asked.limit ? markOf(question, rows[asked.limit - 1]?.keys ?? []) : undefined,
    };
  }
}

/** A mark of one question says nothing about another: register, filters and order are part of it. */
const questionOf = (name: RegisterName, { filters, order }: PageAsked): string =>
  createHash('sha256').update(canonicalJson({ name, filters, order })).digest('base64url').slice(0, 12);

const keysIn = (mark: string, question: string, { keys }: Order): Keys => {
  const read = readMark(mark, question, keys.length);
  if (typeof read !== 'string' && keys.every(([, type], i) => type !== 'date' || DAY.safeParse(read[i]).success))
    return read as Keys;
  return read === 'PAGE_OF_ANOTHER_QUESTION'
    ? refuse(
        read,
        '该翻页标记属于另一组筛选条件或排序；请沿用原条件，或去掉 after 从第一页开始。',
        'This mark belongs to other filters or another order: keep those it was given with, or begin without `after`.',
        { kind: 'invalid' },
      )
    : refuse('BAD_PAGE', '翻页标记无效，请原样使用先前答复中的 next。', 'Send `next` of an earlier answer as it is.', {
        kind: 'invalid',
      });
};
const DAY = z.iso.date();

/**
 * The same join, looked up for each row in the order of the page: PostgreSQL thinks that hardly any row is joined to a right,
 * and would join and sort them all to tell fifty.
 */
const rowByRow = ({ join }: Disclosed): string =>
  `cross join lateral (select m.mask from (values (1)) one ${join} limit 1) m`;

/** The filters' values come first, then the reader, then keys and limit of the page. */
const statementOf = (
  register: Register,
  reader: Reader,
  { filters, order, keys, limit }: Pick<PageAsked, 'filters' | 'limit'> & { order: Order; keys: Keys | undefined },
) => {
  const names = Object.keys(filters);
  const first = names.length + 1;
  const seen = register.seen(reader, first);
  const conditions = [
    register.where,
    ...(register.hidden ? [`(${register.hidden(reader, seen.today)}) is not true`] : []),
    ...names.map((name, i) => register.filters[name]?.(`$${i + 1}`, seen.today) ?? 'false'),
  ].join(' and ');
  const { beside } = register;
  const needed = names.some((name) => beside?.filters.includes(name));
  const joined = beside?.join(reader, first) ?? '';
  const told = needed ? joined : (beside?.lookedUp?.(reader, first) ?? joined);
  const direction = order.descending ? 'desc' : 'asc';
  const by = (key: (n: number) => string) => order.keys.map((_, n) => `${key(n)} ${direction}`).join(', ');
  const keyOf = (n: number): string => order.keys[n]?.[0] ?? '';
  const beyond = keys
    ? `and (${order.keys.map((_, n) => keyOf(n)).join(', ')}) ${order.descending ? '<' : '>'}
        (${order.keys.map(([, type], n) => `$${seen.nextParam + 1 + n}::${type}`).join(', ')})`
    : '';
  const sql = `
    select c.found, p.*, case when p.k0 is not null then array[${order.keys.map((_, n) => `p.k${n}::text`).join(', ')}] end as keys
    from (select count(*)::int as found from (select 1 from ${register.from} ${seen.join} ${needed ? joined : ''}
      where ${conditions} limit ${MOST_COUNTED + 1}) n) c
    left join (select ${order.keys.map((_, n) => `${keyOf(n)} as k${n}`).join(', ')}, ${register.select(reader, first)}
      from ${register.from} ${rowByRow(seen)} ${told} where ${conditions} ${beyond}
      order by ${by(keyOf)} limit $${seen.nextParam}::int) p on true
    order by ${by((n) => `p.k${n}`)}`;
  return { sql, params: [...Object.values(filters), ...seen.params, limit + 1, ...(keys ?? [])] };
};
