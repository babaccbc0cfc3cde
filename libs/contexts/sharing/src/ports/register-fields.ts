import { CLASSES, LIST_KINDS } from '@law';
import { BooleanField, ChoiceField, DateField, IntegerField, TextField, UsccField } from '@platform/http';
import { recordKinds } from '@contexts/records';
import { LARGEST_PAGE } from '../queries/list-register/list-register.query';

const KINDS = recordKinds.map(({ kind }) => kind);
const DETAIL = 'finds only what you see the content of';

/** What every register is asked by. */
export class PageQuery {
  @TextField({
    description:
      'Region of the firm today: its code stands for all that lies in it, and for those whose place it took.',
    example: '371502',
    optional: true,
    max: 12,
  })
  district?: string;

  @TextField({
    description: 'Trade of the firm today, a class of GB/T 4754 or what it begins with: C, C14, C143, C1432.',
    example: 'C14',
    optional: true,
    max: 5,
  })
  trade?: string;

  @IntegerField({
    description: 'Rows a page; 50 where left out.',
    min: 1,
    max: LARGEST_PAGE,
    optional: true,
    inQuery: true,
  })
  limit?: number;

  @TextField({ description: '`next` of the page before.', optional: true, max: 600 })
  after?: string;
}

export class EnterprisesAsked extends PageQuery {
  @ChoiceField(['in-operation', 'cancelled'], { optional: true })
  status?: string;

  @TextField({
    description: 'Grade of today, such as A: finds only firms whose grade you are told.',
    example: 'A',
    optional: true,
    max: 10,
  })
  grade?: string;

  @ChoiceField(['code', 'name'], {
    description: 'Names by their characters, not by sound; code where left out.',
    optional: true,
  })
  order?: string;
}

export class PreferredAsked extends PageQuery {
  @TextField({
    description: 'Clause of the adopted rules by which it is preferred.',
    example: '1',
    optional: true,
    max: 16,
  })
  clause?: string;

  @TextField({
    description: 'A part of the product an honour was given for.',
    example: '轴承',
    optional: true,
    max: 100,
  })
  product?: string;

  @ChoiceField(['code', 'name'], {
    description: 'Names by their characters, not by sound; code where left out.',
    optional: true,
  })
  order?: string;
}

/** Registers of records and entries. */
class ItemsAsked extends PageQuery {
  @UsccField({
    description: 'The agency that recorded it; its code stands for those it took over from too.',
    optional: true,
  })
  agency?: string;

  @DateField({ description: 'From this day on, by the date of the deciding paper.', optional: true })
  from?: string;

  @DateField({ description: 'Up to this day.', optional: true })
  to?: string;

  @ChoiceField(['newest', 'oldest'], { description: 'By that date; newest first where left out.', optional: true })
  order?: string;
}

export class HonoursAsked extends ItemsAsked {
  @TextField({
    description: 'Award programme, as in its address.',
    example: 'mayor-quality-award',
    optional: true,
    max: 64,
  })
  programme?: string;

  @TextField({ description: `Level; ${DETAIL}.`, example: 'city', optional: true, max: 16 })
  level?: string;

  @TextField({ description: `Round 届; ${DETAIL}.`, optional: true, max: 64 })
  round?: string;
}

export class RevocationsAsked extends ItemsAsked {
  @ChoiceField(KINDS, { description: 'Kind of what was withdrawn.', optional: true })
  kind?: string;

  @TextField({ description: 'Award programme, as in its address.', optional: true, max: 64 })
  programme?: string;
}

export class ListEntriesAsked extends ItemsAsked {
  @ChoiceField(LIST_KINDS, { optional: true })
  list?: string;

  @BooleanField({ description: 'On the list today.', optional: true, inQuery: true })
  inForce?: boolean;
}

export class AdverseItemsAsked extends ItemsAsked {
  @ChoiceField(KINDS, { description: 'Kind of record.', optional: true })
  kind?: string;

  @ChoiceField(CLASSES, { description: `Class 轻微, 一般, 严重; ${DETAIL}.`, optional: true })
  severity?: string;
}
