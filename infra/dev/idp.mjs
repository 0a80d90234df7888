// Nagemaakte inlogdiensten voor de demo en de tests: vijf issuers in een proces. Los te draaien door `npm start`.
import { generateKeyPair, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { foutbladzijde, kiesbladzijde } from './idp-bladzijde.mjs';
import { DIENSTEN, NIVEAUS } from './idp-diensten.mjs';
import { geheugen } from './idp-geheugen.mjs';

const MINUUT = 60;
const SLEUTELS_MS = 30_000;

/** De sleutels van de diensten: eenmaal gemaakt en bewaard, zodat een herstart dezelfde dienst is. */
async function sleutels(map) {
  const pad = map && path.join(map, 'sleutels.json');
  try {
    if (pad) return JSON.parse(readFileSync(pad, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
  const jwk = {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    alg: 'ES256',
    use: 'sig',
  };
  const nieuw = { ondertekening: [jwk], koekjes: [randomBytes(32).toString('hex')] };
  if (pad) {
    mkdirSync(map, { recursive: true, mode: 0o700 });
    writeFileSync(pad, JSON.stringify(nieuw), { mode: 0o600 });
  }
  return nieuw;
}

/** Wie bij een dienst hoort, met de zekerheid die hij er hoogstens heeft, en iemand die nog geen toegang heeft. */
function vanDienst(dienst, alle) {
  const eigen = alle
    .filter((persona) => dienst.soorten.includes(persona.organisatie.soort))
    .map((persona) => ({ ...persona, niveau: persona.rol === 'mentor' ? 'laag' : 'substantieel' }));
  const werkt = eigen.find(({ organisatie }) => organisatie.soort !== 'burger');
  if (!werkt) return eigen;
  const nieuw = { id: `nieuw-${dienst.sleutel}`, naam: 'Nieuwe medewerker', rol: 'nog geen toegang' };
  return [...eigen, { ...nieuw, organisatie: werkt.organisatie, niveau: 'substantieel' }];
}

/** De gevraagde zekerheid, tot wat deze persoon heeft; zonder vraag de laagste. */
function acrVan(gevraagd, hoogstens) {
  const waarden = Object.values(NIVEAUS);
  const plek = Math.max(
    0,
    ...String(gevraagd ?? '')
      .split(' ')
      .map((acr) => waarden.indexOf(acr)),
  );
  return waarden[Math.min(plek, Object.keys(NIVEAUS).indexOf(hoogstens))];
}

/** Streng zoals het profiel van OIDC NL GOV: alleen een code, PKCE S256, en een client die zich met zijn sleutel meldt. */
function instellingen({ dienst, bewaard, client, personas, interactionPolicy }) {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  // Elke keer opnieuw kiezen: zo wisselt men in de demo van persoon.
  policy
    .get('login')
    .checks.add(
      new interactionPolicy.Check(
        'kies',
        'kies wie u bent',
        'login_required',
        (ctx) => !ctx.oidc.result?.login,
      ),
    );
  const koekje = (naam) => `_${dienst.sleutel}_${naam}`;
  return {
    adapter: geheugen(),
    // De client draait op deze machine: zijn sleutels worden van loopback gehaald. Op een drukke machine duurt dat langer dan de
    // 2,5 seconde van de bibliotheek.
    fetch: (url, rest) =>
      fetch(url, { ...rest, dispatcher: undefined, signal: AbortSignal.timeout(SLEUTELS_MS) }),
    clients: [client],
    jwks: { keys: bewaard.ondertekening },
    cookies: {
      keys: bewaard.koekjes,
      names: { session: koekje('sessie'), interaction: koekje('keuze'), resume: koekje('verder') },
    },
    // Wat een dienst niet kan, zegt zij in het Nederlands en zonder iets van buiten.
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = foutbladzijde('Begin opnieuw met aanmelden.');
    },
    pkce: { required: () => true },
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    acrValues: Object.values(NIVEAUS),
    scopes: ['openid'],
    claims: { acr: null, openid: ['sub', 'naam', 'organisatie', 'email'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, userinfo: { enabled: false } },
    ttl: {
      AccessToken: MINUUT,
      AuthorizationCode: MINUUT,
      IdToken: 5 * MINUUT,
      Grant: 10 * MINUUT,
      Interaction: 10 * MINUUT,
      Session: 10 * MINUUT,
    },
    interactions: { policy, url: (_ctx, { uid }) => `/${dienst.sleutel}/kies/${uid}` },
    loadExistingGrant: vanzelf,
    findAccount: async (_ctx, sub) => account(vanDienst(dienst, await personas()), sub),
  };
}

async function vanzelf(ctx) {
  const { session, client, provider } = ctx.oidc;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

function account(personas, sub) {
  const persona = personas.find(({ id }) => id === sub);
  if (!persona) return undefined;
  const { naam, organisatie, email } = persona;
  return {
    accountId: sub,
    claims: () => ({ sub, naam, organisatie: organisatie.id, ...(email ? { email } : {}) }),
  };
}

function toon(res, status, html) {
  res.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
  });
  res.end(html);
}

/** Toont wie men kan zijn, of rondt de keuze af. */
async function kies({ provider, dienst, personas }, req, res) {
  const { params, uid } = await provider.interactionDetails(req, res);
  // Een client die al weet wie het is (login_hint) slaat de keuze over.
  const gekozen = req.url.split('/')[4] ?? params.login_hint;
  const lijst = vanDienst(dienst, await personas());
  if (gekozen === undefined)
    return toon(
      res,
      200,
      kiesbladzijde({ dienst: dienst.naam, pad: `/${dienst.sleutel}/kies/${uid}`, personas: lijst }),
    );
  const persona = lijst.find(({ id }) => id === decodeURIComponent(gekozen));
  if (!persona) return toon(res, 404, foutbladzijde('Deze persoon is er niet.'));
  const acr = acrVan(params.acr_values, persona.niveau);
  return provider.interactionFinished(req, res, { login: { accountId: persona.id, acr, remember: false } });
}

/** Niemand is hier al aangemeld: wie kiest is steeds iemand anders, en wie hij eerst was zou hem in de weg zitten. */
function zonderSessie(req, sleutel) {
  const koekjes = (req.headers.cookie ?? '').split(/;\s*/);
  req.headers.cookie = koekjes.filter((een) => !een.startsWith(`_${sleutel}_sessie`)).join('; ');
}

async function behandel(delen, req, res) {
  const deel = delen.get(req.url.split(/[/?]/)[1]);
  if (!deel) return toon(res, 404, foutbladzijde('Deze inlogdienst is er niet.'));
  const voorvoegsel = `/${deel.dienst.sleutel}`;
  if (req.url.startsWith(`${voorvoegsel}/kies/`)) return kies(deel, req, res);
  zonderSessie(req, deel.dienst.sleutel);
  req.originalUrl = req.url;
  req.url = req.url.slice(voorvoegsel.length) || '/';
  return deel.roep(req, res);
}

/**
 * Start de diensten op loopback. `personas` geeft wie men kan zijn, zoals GET /dev/personas; `client` is wie er mag vragen.
 * @param {{ poort?: number, map?: string | null, client: { redirectUris: string[], jwksUri: string }, personas: () => Promise<object[]> }} opties
 */
export async function startIdp({ poort = 0, map = null, client, personas }) {
  const { Provider, interactionPolicy } = await import('oidc-provider');
  const bewaard = await sleutels(map);
  const delen = new Map();
  const server = http.createServer((req, res) => {
    behandel(delen, req, res).catch(() => toon(res, 400, foutbladzijde('Begin opnieuw met aanmelden.')));
  });
  await new Promise((goed, fout) => {
    server.once('error', fout);
    server.listen(poort, '127.0.0.1', goed);
  });
  const basis = `http://127.0.0.1:${server.address().port}`;
  const geregistreerd = {
    client_id: 'overstap',
    redirect_uris: client.redirectUris,
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    id_token_signed_response_alg: 'ES256',
    jwks_uri: client.jwksUri,
  };
  for (const dienst of DIENSTEN) {
    const opties = instellingen({ dienst, bewaard, client: geregistreerd, personas, interactionPolicy });
    const provider = new Provider(`${basis}/${dienst.sleutel}`, opties);
    delen.set(dienst.sleutel, { dienst, provider, personas, roep: provider.callback() });
  }
  const stop = () => {
    server.closeAllConnections();
    return new Promise((goed) => server.close(goed));
  };
  return { basis, stop };
}

/** Als eigen proces naast de API, die zegt wie men kan zijn. */
async function draai() {
  const { INLOG_POORT, INLOG_MAP, PUBLIC_URL, PORT } = process.env;
  const api = `http://127.0.0.1:${PORT}`;
  const { basis } = await startIdp({
    poort: Number(INLOG_POORT),
    map: INLOG_MAP,
    client: {
      redirectUris: [new URL('/aanmelden/terug', PUBLIC_URL).href],
      jwksUri: `${api}/aanmelden/sleutels`,
    },
    personas: async () => (await fetch(`${api}/dev/personas`)).json(),
  });
  console.log(`inlogdiensten luisteren op ${basis}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await draai();
