import { LAYOUTS } from './layouts.rule';
import { recognise } from './recognise.rule';

it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))(
  '%s is recognised by the names of its columns, in any order, and no other',
  (name, { columns }) => {
    const cells = columns.map((column) => column.name).reverse();
    expect(recognise([{ row: 1, cells }], LAYOUTS)).toMatchObject({
      ok: true,
      layout: { name },
      ignored: columns
        .filter(({ kept }) => kept === false)
        .map((column) => column.name)
        .reverse(),
    });
  },
);

it.each(
  LAYOUTS.filter(({ columns }) => columns.every(({ code }) => code)).map((layout) => [layout.name, layout] as const),
)('%s is recognised by the codes of its columns', (name, { columns }) =>
  expect(recognise([{ row: 1, cells: columns.map(({ code }) => code ?? '') }], LAYOUTS)).toMatchObject({
    ok: true,
    layout: { name },
  }),
);
