import { IntegerField, TextField } from '@platform/http';

/** One page of cases. */
export class PageQuery {
  @IntegerField({ description: 'At most so many cases.', min: 1, max: 200, optional: true, inQuery: true })
  limit?: number;

  @TextField({ description: '`next` of the page before.', optional: true, max: 260 })
  after?: string;
}

interface Reply {
  header(name: string, value: string): unknown;
}

/** The header that leads to the next page. */
export const linkNext = (reply: Reply, path: string, next: string | undefined): void => {
  if (next)
    reply.header('link', `<${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}>; rel="next"`);
};
export type { Reply };
