import { searchRowOf } from '../../../libs/contexts/enterprises/src/ports/search-row';
import { seeded } from './firm-names';
import type { Firm } from './register';

/** What somebody types who looks for a firm. */
export interface Asked {
  readonly typed: string;
  readonly meant: Firm;
}

type Typing = (firm: Firm, random: () => number) => string;

const characters = (text: string, from: number, to?: number): string => [...text].slice(from, to).join('');

const withSlip: Typing = ({ core }, random) => {
  const at = Math.floor(random() * [...core].length);
  const kind = Math.floor(random() * 3);
  return [
    characters(core, 0, at),
    ['错', '', `错${characters(core, at, at + 1)}`][kind],
    characters(core, at + 1),
  ].join('');
};

/** How, by what it is, and how often in twenty. */
export const TYPINGS: Readonly<Record<string, { readonly often: number; readonly typed: Typing }>> = {
  'two characters': { often: 5, typed: ({ core }) => characters(core, 0, 2) },
  'trade name and trade': { often: 4, typed: ({ core }) => core },
  'the whole name': { often: 2, typed: ({ name }) => name },
  'another form': { often: 1, typed: ({ core }) => `聊城市${core}有限责任公司` },
  'pinyin initials': {
    often: 3,
    typed: ({ core }) => searchRowOf(core, []).initials.split(' ')[0]!.slice(0, 5).toLowerCase(),
  },
  'one wrong character': { often: 3, typed: withSlip },
  code: { often: 1, typed: ({ uscc }) => uscc },
  'organisation code': { often: 1, typed: ({ uscc }) => uscc.slice(8, 17) },
};

/** So many questions of each kind as it is asked often, about firms taken here and there. */
export const questions = (firms: readonly Firm[], times: number): ReadonlyMap<string, readonly Asked[]> => {
  const random = seeded(11);
  const some = (): Firm => firms[Math.floor(random() * firms.length)] as Firm;
  return new Map(
    Object.entries(TYPINGS).map(([kind, { often, typed }]) => [
      kind,
      Array.from({ length: often * times }, some).map((meant) => ({ typed: typed(meant, random), meant })),
    ]),
  );
};
