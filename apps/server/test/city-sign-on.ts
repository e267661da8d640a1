import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { type Configuration, Provider } from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface Citizen {
  readonly subject: string;
  readonly name: string;
  readonly citizenNumber?: string;
  readonly email?: string;
}

/** A provider of OpenID Connect on this machine, in the city's place. */
export interface CityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is at the browser when it comes by next; nobody: they turn away. */
  signIn: (citizen: Citizen | undefined) => void;
  readonly stop: () => Promise<void>;
}

const [clientId, clientSecret] = ['wenzhou-civic', 'a client secret for tests only'];

function configurationFor(redirectUri: string, citizens: ReadonlyMap<string, Citizen>): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key for tests only'] },
    scopes: ['openid', 'profile', 'email'],
    claims: { openid: ['sub'], profile: ['name', 'citizen_number'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
    findAccount: (_context, subject) => {
      const citizen = citizens.get(subject);
      return (
        citizen && {
          accountId: subject,
          claims: () => ({
            sub: subject,
            name: citizen.name,
            ...(citizen.citizenNumber === undefined ? {} : { citizen_number: citizen.citizenNumber }),
            ...(citizen.email === undefined ? {} : { email: citizen.email, email_verified: true }),
          }),
        }
      );
    },
  };
}

/** Grants everything that is asked for, as somebody would who consents. */
async function consent(provider: Provider, subject: string, scope: string): Promise<string> {
  const grant = new provider.Grant({ accountId: subject, clientId });
  grant.addOIDCScope(scope);
  return grant.save();
}

/** Starts the provider for a server that is reached at an address. */
export async function startCityProvider(serverAddress: string): Promise<CityProvider> {
  const citizens = new Map<string, Citizen>();
  let present: Citizen | undefined;
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configurationFor(`${serverAddress}/auth/callback/city`, citizens));
  const callback = provider.callback();

  const interact = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { params } = await provider.interactionDetails(request, response);
    const result = present
      ? {
          login: { accountId: present.subject },
          consent: { grantId: await consent(provider, present.subject, String(params['scope'])) },
        }
      : { error: 'access_denied', error_description: '<b>turned away</b>' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
  answer = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    interact(request, response).catch(() => response.writeHead(500).end());
  };

  return {
    issuer,
    clientId,
    clientSecret,
    signIn: (citizen) => {
      present = citizen;
      if (citizen) citizens.set(citizen.subject, citizen);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
