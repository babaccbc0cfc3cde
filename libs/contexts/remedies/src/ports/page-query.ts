import { IntegerField, TextField } from '@platform/http';

/** One page of cases. */
export class PageQuery {
  @IntegerField({ description: 'At most so many cases.', min: 1, max: 200, optional: true, inQuery: true })
  limit?: number;

  @TextField({ description: '`next` of the page before.', optional: true, max: 260 })
  after?: string;
}

export interface Reply {
  header(name: string, value: string): unknown;
}
