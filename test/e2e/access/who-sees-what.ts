/**
 * The table of the law (Shandong Credit Regulation arts. 20, 38, 39 山东省社会信用条例; SAMR Order 44; Personal Information Protection
 * Law), written out by hand: it knows nothing of the matrix that the product adopts.
 */
const TABLE = `
                          | public  | bank    | purpose | measure | field   | recording | own     | auditor
  adverse, in its window  | summary | full    | full    | full    | full    | full      | full    | full
  adverse, outside it     | -       | full    | full    | full    | full    | full      | full    | full
  ended                   | -       | -       | -       | -       | -       | -         | -       | full
  watch list              | -       | -       | full    | full    | full    | full      | full    | full
  signal                  | -       | -       | full    | full    | full    | full      | full    | full
  shared alone            | -       | full    | full    | full    | full    | full      | full    | full
  favourable              | full    | full    | full    | full    | full    | full      | full    | full
  check not final         | -       | -       | -       | -       | full    | full      | full    | full
  pending                 | -       | -       | -       | -       | -       | full      | -       | -
  status                  | full    | full    | full    | full    | full    | full      | full    | full
  good grade              | full    | full    | full    | full    | full    | full      | full    | full
  other grade             | -       | full    | full    | full    | full    | full      | full    | full
  score                   | -       | full    | full    | full    | full    | full      | full    | full
  award ban               | -       | -       | -       | -       | full    | full      | full    | full
  persons of a record     | -       | -       | -       | -       | -       | full      | full    | -
  persons of a listed firm| -       | -       | -       | full    | full    | full      | full    | full
  officer                 | -       | -       | -       | -       | -       | -         | -       | full
`;

const [head, ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const RELATIONS = (head as string[]).slice(1);
const ROWS = new Map(lines.map(([name, ...cells]) => [name as string, cells]));

/** What a reader is to one thing: a column of the table. `bank` = holds an authorisation of that enterprise. */
export type Relation = 'public' | 'bank' | 'purpose' | 'measure' | 'field' | 'recording' | 'own' | 'auditor';
/** A row of the table that items can stand in. */
export type Standing =
  | 'adverse, in its window'
  | 'adverse, outside it'
  | 'ended'
  | 'watch list'
  | 'signal'
  | 'shared alone'
  | 'favourable'
  | 'check not final'
  | 'pending';

/** What the table grants: everything, a summary, or nothing at all. */
export const sees = (row: string, relation: Relation): 'full' | 'summary' | '-' => {
  const cell = ROWS.get(row)?.[RELATIONS.indexOf(relation)];
  if (cell === 'full' || cell === 'summary' || cell === '-') return cell;
  throw new Error(`the table of who sees what has no row “${row}” or no column “${relation}”`);
};
