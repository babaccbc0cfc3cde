import type { SeenAnswer } from './answer-checker';

export interface Got extends SeenAnswer {
  readonly headers: Headers;
  /** The body as a problem document or an answer. */
  readonly json: Record<string, unknown>;
  readonly text: string;
}

export interface Asked {
  readonly token?: string | undefined;
  readonly headers?: Record<string, string> | undefined;
  /** An object becomes JSON; a text goes as it is. */
  readonly body?: unknown;
}

/** Asks a server by HTTP, following no redirect. */
export const clientOf =
  (origin: string) =>
  async (method: string, target: string, { token, headers, body }: Asked = {}): Promise<Got> => {
    const response = await fetch(origin + target, {
      method,
      redirect: 'manual',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const contentType = response.headers.get('content-type')?.split(';')[0];
    const json = contentType?.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : {};
    return {
      method,
      path: new URL(response.url).pathname,
      status: response.status,
      contentType,
      body: text === '' ? undefined : contentType?.includes('json') ? json : text,
      headers: response.headers,
      json,
      text,
    };
  };
