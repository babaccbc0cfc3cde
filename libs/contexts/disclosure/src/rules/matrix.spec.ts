import city from '../../data/matrix.city.json';
import { cellsOf, matrixSchema } from './matrix.rule';

it('the matrix that comes with the product fits its kind', () =>
  expect(matrixSchema.safeParse(city.content).error).toBeUndefined());

it('spreads a row over its phases and audiences', () =>
  expect(
    cellsOf([
      { class: 'adverse', phases: ['ended', 'always'], audiences: ['own', 'auditor'], mask: 'full', source: 's' },
    ]),
  ).toEqual([
    { class: 'adverse', phase: 'ended', audience: 'own', mask: 'full', only: null },
    { class: 'adverse', phase: 'ended', audience: 'auditor', mask: 'full', only: null },
    { class: 'adverse', phase: 'always', audience: 'own', mask: 'full', only: null },
    { class: 'adverse', phase: 'always', audience: 'auditor', mask: 'full', only: null },
  ]));

it.each([
  ['a cell twice', { rows: [...city.content.rows, city.content.rows[0]], purposes: [] }],
  ['a purpose twice', { ...city.content, purposes: [...city.content.purposes, city.content.purposes[0]] }],
  ['an audience nobody is', { rows: [{ ...city.content.rows[0], audiences: ['everyone'] }], purposes: [] }],
  ['no source', { rows: [{ ...city.content.rows[0], source: '' }], purposes: [] }],
])('refuses %s', (_, content) => expect(matrixSchema.safeParse(content).success).toBe(false));

it('nobody but the auditor sees anything of what has ended', () =>
  expect([...new Set(city.content.rows.filter((r) => r.phases.includes('ended')).flatMap((r) => r.audiences))]).toEqual(
    ['auditor'],
  ));
