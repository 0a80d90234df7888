/* eslint-env serviceworker */
// De schil van de portal: haar ene bladzijde en haar code, zodat zij ook zonder internet opent. Van de API wordt nooit iets bewaard.
const NAAM = 'overstap-schil-__VERSIE__';
const SCHIL = JSON.parse('__SCHIL__');
/** Paden van de API en van aanmelden: daar blijft deze dienst van af. */
const NIET_VAN_ONS =
  /^\/(v1|health|dev|aanmelden|afmelden|token|metrics|uitnodiging|partnerlink|\.well-known)(\/|$)/i;
/** Bestanden met een vingerafdruk in hun naam veranderen nooit; beelden en manifest horen bij de schil. */
const VAST = /^\/(delen\/|[a-z0-9-]+\.(png|svg|webmanifest)$)/;

const bladzijde = () => fetch('/', { headers: { Accept: 'text/html' }, credentials: 'omit' });

async function vulSchil() {
  const bak = await caches.open(NAAM);
  await bak.addAll(SCHIL);
  const antwoord = await bladzijde();
  if (antwoord.ok) await bak.put('/', antwoord);
}

async function ruimOp() {
  for (const naam of await caches.keys()) if (naam !== NAAM) await caches.delete(naam);
  await self.clients.claim();
}

/** Eerst het net; zonder net de bladzijde die er al was. */
async function openBladzijde(verzoek) {
  try {
    return await fetch(verzoek);
  } catch {
    return (await caches.match('/')) ?? Response.error();
  }
}

async function uitDeBak(verzoek) {
  const bewaard = await caches.match(verzoek);
  if (bewaard) return bewaard;
  const antwoord = await fetch(verzoek);
  if (antwoord.ok && antwoord.type === 'basic')
    await (await caches.open(NAAM)).put(verzoek, antwoord.clone());
  return antwoord;
}

self.addEventListener('install', (gebeurtenis) => {
  gebeurtenis.waitUntil(vulSchil().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (gebeurtenis) => gebeurtenis.waitUntil(ruimOp()));
self.addEventListener('fetch', (gebeurtenis) => {
  const { request } = gebeurtenis;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || NIET_VAN_ONS.test(pathname)) return;
  if (request.mode === 'navigate') gebeurtenis.respondWith(openBladzijde(request));
  else if (VAST.test(pathname)) gebeurtenis.respondWith(uitDeBak(request));
});
