import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TrustedIssuer } from '../trusted-issuer';
import { configurationOf } from './configuration';
import type { DemoClient } from './demo-client';
import { publicPart, signingKey } from './signing-key';

/** Where the demo issuer is mounted. */
export const DEMO_ISSUER_PATH = '/demo-issuer';

export interface DemoIssuerOptions {
  /** Address of our own server, such as `http://127.0.0.1:3000`. */
  readonly origin: string;
  readonly clients: readonly DemoClient[];
  /** Where the signing key is kept; a new one at every start where absent. */
  readonly keyFile?: string | undefined;
}

/** Also the resource indicator (RFC 8707), which must be an absolute URI. */
const AUDIENCE = 'urn:zhixin:registry';

/** An OpenID provider for trying out: a token for everybody one can be in the demo city. Never in production. */
export class DemoIssuer {
  private constructor(
    readonly clients: readonly DemoClient[],
    /** Trusts this issuer by its keys here: no request to ourselves, so nothing waits for the server to listen. */
    readonly trusted: TrustedIssuer,
    /** Handles a request below `DEMO_ISSUER_PATH`. */
    readonly handle: (request: IncomingMessage, response: ServerResponse) => void,
  ) {}

  static async open({ origin, clients, keyFile }: DemoIssuerOptions): Promise<DemoIssuer> {
    const key = await signingKey(keyFile);
    const issuer = origin + DEMO_ISSUER_PATH;
    const { Provider } = await import('oidc-provider');
    const provider = new Provider(issuer, configurationOf(clients, key, AUDIENCE));
    const callback = provider.callback();
    const trusted: TrustedIssuer = {
      name: 'demo',
      issuer,
      audience: AUDIENCE,
      algorithms: ['ES256'],
      keys: { set: { keys: [publicPart(key)] } },
    };
    return new DemoIssuer(clients, trusted, (request, response) => void callback(request, response));
  }
}
