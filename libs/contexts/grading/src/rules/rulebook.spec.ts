import cityFile from '../../data/rulebook.city.json';
import { bandOf, clausesOf, rulebookOn, rulebookSchema, rulebookSchemaOf } from './rulebook.rule';

const city = rulebookSchema.parse(cityFile.content);
const changed = (change: (book: any) => void) => {
  const book = structuredClone(cityFile.content) as any;
  change(book);
  return rulebookSchema.safeParse(book).success;
};

it.each([
  [10000, 'A'],
  [9000, 'A'],
  [8999, 'B'],
  [7000, 'B'],
  [6999, 'C'],
  [4000, 'C'],
  [3999, 'D'],
  [-12000, 'D'],
])('a score of %i hundredths is grade %s: bands are half-open', (score, grade) =>
  expect(bandOf(city, score)).toBe(grade),
);

it('holds every number of the city rulebook', () => {
  const table = (on: string) =>
    city.deductions.filter((d) => d.on.includes(on as never)).map((d) => [d.points, d.months]);
  expect(table('penalty.minor')).toEqual([[500, 3]]);
  expect(table('penalty.general')).toEqual([[1500, 12]]);
  expect(table('penalty.serious')).toEqual([[4000, 36]]);
  expect(table('check.failed')).toEqual([[1500, 12]]);
  expect(table('check.failed-again')).toEqual([[3000, 12]]);
  expect(table('honour.revoked-for-fraud')).toEqual([[4000, 36]]);
  expect(table('quality-report.late')).toEqual([[150, 12]]);
  expect(table('recall.voluntary')).toEqual([[0, 0]]);
  expect(city.honours).toMatchObject({ atMost: 800, suspendedFrom: 1500 });
  expect(city.honours.levels.map((l) => [l.on[0], l.points, l.months])).toEqual([
    ['honour.county', 200, 36],
    ['honour.city', 400, 36],
    ['honour.province', 600, 36],
    ['honour.state', 800, 36],
  ]);
  expect(city.additions).toMatchObject([{ on: ['quality-officer.in-office'], points: 200, afterMonths: 12 }]);
  expect(city.vetoes.map((v) => [v.on[0], v.grade, v.months])).toEqual([
    ['measure.吊销许可证件', 'D', 24],
    ['measure.责令关闭', 'D', 24],
    ['listing.serious', 'D', 24],
    ['accident.较大', 'D', 24],
  ]);
  expect(city.climbing.map((c) => [c.grade, c.months])).toEqual([
    ['AA', 24],
    ['AAA', 36],
  ]);
  expect([city.score.start, city.score.highest, city.evidence.months]).toEqual([10000, 10000, 36]);
});

it('gives every clause a number, a text in two languages and a source', () => {
  expect(clausesOf(city)).toHaveLength(27);
  for (const clause of clausesOf(city)) {
    expect(clause.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(clause.en).toMatch(/[a-z]/);
    expect(clause.source).not.toBe('');
  }
});

it('refuses a rulebook with a grade or a band that cannot be', () => {
  expect(changed(() => undefined)).toBe(true);
  expect(changed((b) => (b.deductions[0].points = 1.5))).toBe(false);
  expect(changed((b) => (b.vetoes[0].grade = 'E'))).toBe(false);
  expect(changed((b) => (b.bands[1].from = 9000))).toBe(false);
  expect(changed((b) => (b.bands[3].from = 0))).toBe(false);
  expect(changed((b) => (b.bands[2].from = null))).toBe(false);
  expect(changed((b) => (b.deductions[1].id = b.deductions[0].id))).toBe(false);
});

it('refuses a rulebook that names a deed no kind of record tells of, wherever it names it', () => {
  const named = [...city.deductions, ...city.honours.levels, ...city.additions, ...city.vetoes, city.evidence];
  const deed = [...new Set(named.flatMap((clause) => clause.on))];
  expect(rulebookSchemaOf({ deed }).safeParse(cityFile.content).success).toBe(true);
  for (const word of deed) {
    const rest = deed.filter((other) => other !== word);
    expect(rulebookSchemaOf({ deed: rest }).safeParse(cityFile.content).error?.issues[0]?.message).toContain(word);
  }
});

it('grades a day by the rulebook that started last, of two from one day by the one adopted last', () => {
  const book = (version: string, validFrom: string, adoptedAt: string) => ({
    version,
    validFrom,
    adoptedAt,
    rulebook: city,
  });
  const books = [
    book('3', '2027-01-01', '2026-12-03T00:00:00.000Z'),
    book('1', '2023-01-01', '2026-06-01T00:00:00.000Z'),
    book('2', '2027-01-01', '2026-12-01T00:00:00.000Z'),
  ];
  expect(rulebookOn(books, '2022-12-31')).toBeUndefined();
  expect(rulebookOn(books, '2026-12-31')?.version).toBe('1');
  expect(rulebookOn(books, '2027-01-01')?.version).toBe('3');
});
