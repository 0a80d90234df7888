import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const PORTAL = 'apps/portal';
/** Onderdelen voor leerling en ouder, en wat iedereen ziet: die zijn er in vier talen. */
const VIER_TALEN = ['app', 'delen', 'leerling', 'ouder'];

type Teksten = { readonly [sleutel: string]: string | Teksten };

/** De zinnen van de API, en wat elke operatie doet, staan in het Nederlands in libs/contract: zinnen.test.ts. */
const ELDERS = ['zinnen', 'handelingen'];

const onderdelen = readdirSync(PORTAL, { withFileTypes: true })
  .filter((map) => map.isDirectory() && bestaat(join(PORTAL, map.name, 'teksten')))
  .map(({ name }) => name)
  .filter((naam) => !ELDERS.includes(naam));

function bestaat(map: string): boolean {
  try {
    return readdirSync(map).length > 0;
  } catch {
    return false;
  }
}

async function teksten(onderdeel: string, taal: string): Promise<Map<string, string>> {
  const { default: boom } = (await import(
    new URL(`../../apps/portal/${onderdeel}/teksten/${taal}.ts`, import.meta.url).href
  )) as { default: Teksten };
  return new Map(plat(boom));
}

const plat = (boom: Teksten, voor = ''): [string, string][] =>
  Object.entries(boom).flatMap(([naam, waarde]): [string, string][] =>
    typeof waarde === 'string' ? [[voor + naam, waarde]] : plat(waarde, `${voor}${naam}.`),
  );

/** Zonder de meervoudsvorm: talen hebben er niet evenveel. */
const kern = (sleutels: Iterable<string>): string[] =>
  [...new Set([...sleutels].map((sleutel) => sleutel.replace(/_(zero|one|two|few|many|other)$/, '')))].sort();

const invullingen = (tekst: string): string[] =>
  [...tekst.matchAll(/\{\{(\w+)\}\}/g)].map((vond) => vond[1]!).sort();

describe.each(onderdelen)('the texts of %s', (onderdeel) => {
  const talen = VIER_TALEN.includes(onderdeel) ? ['en', 'uk', 'ar'] : ['en'];

  it.each(talen)('are complete in %s', async (taal) => {
    const [nl, ander] = [await teksten(onderdeel, 'nl'), await teksten(onderdeel, taal)];
    expect(kern(ander.keys())).toEqual(kern(nl.keys()));
    const samen = [...ander].filter(([sleutel]) => nl.has(sleutel) && !sleutel.endsWith('_one'));
    expect(samen.map(([sleutel, tekst]) => [sleutel, invullingen(tekst)])).toEqual(
      samen.map(([sleutel]) => [sleutel, invullingen(nl.get(sleutel)!)]),
    );
  });

  it('are short: no sentence over 25 words, 15 on average, and no office words', async () => {
    const zinnen = [...(await teksten(onderdeel, 'nl')).values()].flatMap((tekst) =>
      tekst.split(/(?<=[.!?])\s+/).filter((zin) => zin.trim() !== ''),
    );
    const lengtes = zinnen.map((zin) => zin.split(/\s+/).length);
    expect(zinnen.filter((_, plek) => lengtes[plek]! > 25)).toEqual([]);
    expect(
      lengtes.reduce((som, lengte) => som + lengte, 0) / Math.max(1, lengtes.length),
    ).toBeLessThanOrEqual(15);
    const kantoor =
      /\b(derhalve|middels|teneinde|inzake|conform|desalniettemin|voornoemde?|dienaangaande|alsmede|tevens|betreffende|omtrent|ter zake|in casu|danwel|geenszins|aldaar)\b/i;
    expect(zinnen.filter((zin) => kantoor.test(zin))).toEqual([]);
  });

  it('are all there: every key a screen asks for exists', async () => {
    const eigen = await teksten(onderdeel, 'nl');
    const kernen = new Set(kern(eigen.keys()));
    const gevraagd = bronnen(join(PORTAL, onderdeel)).flatMap((bron) =>
      new RegExp(`useTranslation\\('${onderdeel}'\\)`).test(bron)
        ? [...bron.matchAll(/\bt\(\s*'([A-Za-z][\w.-]*)'/g)].map((vond) => vond[1]!)
        : [],
    );
    expect(gevraagd.filter((sleutel) => !kernen.has(sleutel))).toEqual([]);
  });
});

function bronnen(map: string): string[] {
  return readdirSync(map, { withFileTypes: true }).flatMap((item) => {
    const pad = join(map, item.name);
    if (item.isDirectory()) return bronnen(pad);
    return item.name.endsWith('.tsx') ? [readFileSync(pad, 'utf8')] : [];
  });
}
