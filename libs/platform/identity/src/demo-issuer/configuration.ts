import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import type { Configuration } from 'oidc-provider';
import type { DemoClient } from './demo-client';
import { NothingKept } from './nothing-kept';

/** Long enough for a day of trying out. */
const TOKEN_SECONDS = 12 * 3600;

/** Client credentials alone: every client gets a signed JWT for our audience with its role and agency. */
export const configurationOf = (clients: readonly DemoClient[], key: JWK, audience: string): Configuration => {
  const byId = new Map(clients.map((client) => [client.id, client]));
  return {
    adapter: NothingKept,
    clients: clients.map(({ id, secret }) => ({
      client_id: id,
      client_secret: secret,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      token_endpoint_auth_method: 'client_secret_basic',
    })),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: [],
    responseTypes: [],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    ttl: { ClientCredentials: TOKEN_SECONDS },
    extraTokenClaims: (_, token) => {
      const client = byId.get(token.clientId ?? '');
      if (!client) return undefined;
      const { role, agency, enterprise } = client;
      return { role, ...(agency && { agency }), ...(enterprise && { enterprise }) };
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  };
};
