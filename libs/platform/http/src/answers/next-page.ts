interface Reply {
  header(name: string, value: string): unknown;
}

/** What a page was asked with; what is undefined was not. */
type Asked = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Says in `Link` (RFC 8288) where the next page is: the same question, after the last one told; nothing on the last page.
 * @param path of the route, without query
 */
export const linkNextPage = (reply: Reply, path: string, asked: Asked, next: string | undefined): void => {
  if (next === undefined) return;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, after: next }))
    if (value !== undefined) query.set(name, String(value));
  reply.header('link', `<${path}?${query.toString()}>; rel="next"`);
};
