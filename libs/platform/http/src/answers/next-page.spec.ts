import { linkNextPage } from './next-page';

const linked = (...[path, asked, next]: [string, Record<string, string | number | undefined>, string | undefined]) => {
  const headers: string[][] = [];
  linkNextPage({ header: (...header) => headers.push(header) }, path, asked, next);
  return headers;
};

it('leads to the same question after the last one told, with every sign escaped', () =>
  expect(linked('/v1/x', { trade: 'C14', limit: 2, agency: undefined, after: 'old' }, '2026~a/b&甲')).toEqual([
    ['link', '</v1/x?trade=C14&limit=2&after=2026%7Ea%2Fb%26%E7%94%B2>; rel="next"'],
  ]));

it('leads nowhere from the last page', () => expect(linked('/v1/x', { limit: 2 }, undefined)).toEqual([]));
