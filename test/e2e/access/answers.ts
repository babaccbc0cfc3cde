import type { City } from '../city';
import type { Reader } from './readers';
import type { Ask } from './reads';

/** All that came of one question: of a list every page. */
export interface Answer {
  readonly status: number;
  readonly bodies: readonly unknown[];
  /** Headers, without those that change from one answer to the next. */
  readonly headers: string;
}

/** Freshness, number in the log, length, time: they tell of the asking, not of the enterprise. */
const OF_THE_ASKING = /^(zhixin-|date|content-length|connection|keep-alive|x-correlation|x-request)/;
const MOST_PAGES = 200;

/** Asks, and follows the pages to the last one. */
export const answerOf = async (
  city: City,
  { client, purpose }: Reader,
  { method, target, body }: Ask,
): Promise<Answer> => {
  const bodies: unknown[] = [];
  const headers: string[] = [];
  let status = 0;
  let next: string | undefined = target;
  for (let pages = 0; next !== undefined; pages++) {
    if (pages === MOST_PAGES) throw new Error(`${method} ${target} has more than ${MOST_PAGES} pages`);
    const got = await city.ask(client, method, next, {
      ...(purpose && { headers: { 'zhixin-purpose': purpose } }),
      ...(body && { body }),
    });
    status ||= got.status;
    const { correlationId: _, ...json } = got.json;
    bodies.push(got.contentType?.includes('json') ? json : got.text);
    headers.push(...[...got.headers].filter(([name]) => !OF_THE_ASKING.test(name)).map((pair) => pair.join(': ')));
    next = /^<(.+)>; rel="next"$/.exec(got.headers.get('link') ?? '')?.[1];
  }
  return { status, bodies, headers: headers.join('\n') };
};

/** An answer without who asked, which every question adds to. */
export const steadyOf = ({ bodies, headers, status }: Answer): string => {
  const tells = bodies.some((body) => typeof body === 'object' && body !== null && 'inquiries' in body);
  return JSON.stringify([status, tells ? '' : headers, bodies], (key, value: unknown) =>
    key === 'inquiries' ? undefined : value,
  );
};

/** Runs so many at once, in order of their coming. */
export const eachOf = async <T, R>(all: readonly T[], run: (one: T) => Promise<R>, atOnce = 4): Promise<R[]> => {
  const results: R[] = [];
  let n = 0;
  const work = async (): Promise<void> => {
    for (let i = n++; i < all.length; i = n++) results[i] = await run(all[i] as T);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
};
