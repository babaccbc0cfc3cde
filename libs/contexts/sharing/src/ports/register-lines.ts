import { type CreditItem, isSoleTrader, type Levels } from '@law';
import type { District } from '@contexts/enterprises';
import { type ListingItem, shownEntry } from '@contexts/lists';
import { shownItem } from '@contexts/records';
import type { Line } from '../queries/list-register/list-register.query';

interface OfFirm {
  readonly district: string | null;
  readonly trade: string | null;
}

export interface EnterpriseFound extends OfFirm {
  readonly uscc: string;
  readonly name: string;
  readonly cancelled: boolean;
  readonly state: Line<'enterprises'>['grade']['state'];
  readonly grade: string | null;
}

export interface ItemFound extends OfFirm {
  readonly item: CreditItem;
  readonly told: Readonly<Record<string, unknown>>;
  readonly levels: Levels;
  readonly severity: Line<'adverse-items'>['severity'] | null;
  readonly publicUntil: string | null;
  readonly legalEnd: string | null;
  readonly recordedAt: string;
  readonly mask: 'full' | 'summary' | 'sealed';
}

type Districts = ReadonlyMap<string, District>;

const ofFirm = ({ district, trade }: OfFirm, districts: Districts) => {
  const of = district === null ? undefined : districts.get(district);
  return { ...(of && { district: of }), ...(trade !== null && { trade }) };
};

export const enterpriseLine = (row: EnterpriseFound, districts: Districts): Line<'enterprises'> => ({
  uscc: row.uscc,
  name: row.name,
  ...ofFirm(row, districts),
  status: row.cancelled ? 'cancelled' : 'in-operation',
  soleTrader: isSoleTrader(row.uscc),
  grade: { state: row.state, grade: row.grade },
});

export interface PreferredFound extends EnterpriseFound {
  readonly because: Line<'preferred'>['because'];
}

export const preferredLine = (row: PreferredFound, districts: Districts): Line<'preferred'> => ({
  uscc: row.uscc,
  name: row.name,
  ...ofFirm(row, districts),
  because: row.because,
});

/** The summary, whoever asks: as its own context makes it. */
const summary = ({ told, publicUntil, legalEnd, recordedAt }: ItemFound) => ({
  ...{ body: told, dispute: null, publicUntil, legalEnd, recordedAt, revision: '0' },
  mask: 'summary' as const,
});

/** Of an honour. */
type Given = CreditItem & { readonly programme?: string; readonly level?: string; readonly round?: string };

export const itemLine = (row: ItemFound, districts: Districts): Line<'adverse-items'> => {
  const { item, levels, severity, mask } = row;
  const { programme, level, round }: Given = item;
  return {
    ...shownItem({ ...summary(row), item, levels }),
    ...ofFirm(row, districts),
    ...(programme && { programme }),
    ...(mask !== 'summary' && { ...(level && { level }), ...(round && { round }), ...(severity && { severity }) }),
  };
};

export const entryLine = (row: ItemFound, districts: Districts): Line<'list-entries'> => ({
  ...shownEntry({ ...summary(row), item: row.item as ListingItem }),
  ...ofFirm(row, districts),
});
