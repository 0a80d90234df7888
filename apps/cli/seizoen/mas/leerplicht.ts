import type { Traject, Trajectregel } from '#libs/contract/trajectvormen.ts';
import type { Trajectstatus } from '#libs/domain/mas/traject/traject-machine.ts';
import { looptRoute, type Routestatus } from '#libs/domain/mas/routezaak.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import { perVier } from '../wereld.ts';
import { doe } from './besluit.ts';
import { daadVoor, doelenVan, wegNaar, type Doel } from './doelen.ts';
import { checkIn, hoor, trekIn } from './gesprek.ts';
import { gevalVan, isTeVroeg, vandaagIn, verhaalVan, type Masspel, type Zaak } from './spel.ts';

/** Zo lang kijkt de leerplicht niet om naar wat wacht op een ander. */
const RUST_DAGEN = 14;
const PAUZE_DAGEN = 42;
const MAATREGEL_DAGEN = 300;
const VERGEEFS = 2;

type Routebeeld = Traject['routes'][number];
const loopt = ({ route, status }: Routebeeld): boolean =>
  looptRoute({ route, status: status as Routestatus });

/** De leerplicht van elke gemeente gaat langs al haar trajecten; straf doet de opsporingsambtenaar. */
export async function laatLeerplichtWerken(spel: Masspel): Promise<void> {
  // Eerst overal: wie een traject afstaat, leest het daarna niet meer.
  await perVier(spel.gemeenten, (kern) => neemOver(spel, kern));
  await perVier(spel.gemeenten, async (kern) => {
    const { client } = spel.wereld;
    for (const regel of await client.als(`lp-${kern}`).alles('lijstTrajecten'))
      if (!rust(spel, regel)) await behandel(spel, regel, kern);
  });
}

/** Wat na een verhuizing is aangeboden, neemt de nieuwe gemeente over; een opsporingsambtenaar, want er kan straf bij zijn. */
async function neemOver({ wereld: { client }, verloop }: Masspel, kern: string): Promise<void> {
  const boa = client.als(`boa-${kern}`);
  for (const { id } of await boa.alles('lijstTrajectaanbiedingen', { vraag: { richting: 'aan-ons' } })) {
    await boa.roep('neemTrajectOver', { pad: { id } });
    verloop.tel('overgenomen', 1);
  }
}

function rust(spel: Masspel, { id, versie }: Trajectregel): boolean {
  const { rust: wacht } = gevalVan(spel, id);
  return wacht !== null && wacht.versie === versie && vandaagIn(spel) < wacht.tot;
}

async function behandel(spel: Masspel, regel: Trajectregel, kern: string): Promise<void> {
  const verhaal = verhaalVan(spel, regel.leerling);
  const als = `${verhaal.doelen.some(({ route }) => route === 'R4') ? 'boa' : 'lp'}-${kern}`;
  const geval = gevalVan(spel, regel.id);
  const traject = await spel.wereld.client.als(als).roep('leesTraject', { pad: { id: regel.id } });
  geval.gezien = traject;
  volgTerugval(traject, geval);
  const zaak = { spel, als, traject, verhaal, geval };
  await checkIn(zaak);
  const gedaan = (await trekIn(zaak)) || (await STAPPEN[traject.status](zaak));
  geval.rust =
    gedaan || geval.vergeefs > 0
      ? null
      : { versie: regel.versie, tot: plusDagen(vandaagIn(spel), RUST_DAGEN) };
}

/** Komt er tijdens de monitoring weer een melding, dan gaat het verhaal daar verder. */
function volgTerugval({ meldingen }: Traject, geval: Zaak['geval']): void {
  if (geval.meldingen === null || meldingen.length <= geval.meldingen) return;
  geval.terugval = true;
  geval.meldingen = null;
  geval.doel = 0;
}

const stap = (zaak: Zaak, naar: Trajectstatus): Promise<boolean> =>
  doe(zaak, (h) => h.soort === 'stap' && h.naar === naar);

async function sluit(zaak: Zaak, reden: string): Promise<boolean> {
  const dicht = await doe(zaak, (h) => h.soort === 'sluit' && h.reden === reden);
  if (dicht) zaak.spel.verloop.tel('gesloten', 1);
  return dicht;
}

const VOOR_ONDERZOEK = ['TER_KENNISGEVING', 'ONTERECHT_GEMELD'];

async function gemeld(zaak: Zaak): Promise<boolean> {
  const { verhaal, spel } = zaak;
  if (verhaal.blijft === 'GEMELD') return false;
  if (verhaal.einde !== null && VOOR_ONDERZOEK.includes(verhaal.einde)) return sluit(zaak, verhaal.einde);
  const opgepakt = await stap(zaak, 'IN_ONDERZOEK');
  if (opgepakt) spel.verloop.tel('opgepakt', 1);
  return opgepakt;
}

async function inOnderzoek(zaak: Zaak): Promise<boolean> {
  if (zaak.verhaal.blijft === 'IN_ONDERZOEK') return false;
  return (await hoor(zaak)) || stap(zaak, 'ROUTEKEUZE');
}

async function routekeuze(zaak: Zaak): Promise<boolean> {
  const { verhaal } = zaak;
  if (verhaal.blijft === 'ROUTEKEUZE') return false;
  if (verhaal.einde === 'WAARSCHUWING_LUXE') return (await sluit(zaak, verhaal.einde)) || kiesHulp(zaak);
  return (await naarDoel(zaak)) || kiesHulp(zaak);
}

/** Lukt het verhaal niet, dan is er altijd nog hulp: een traject blijft niet liggen. */
async function kiesHulp(zaak: Zaak): Promise<boolean> {
  if (doelVan(zaak)) return false;
  return doe(zaak, (h) => h.soort === 'kies' && h.route === 'R1');
}

async function lopend(zaak: Zaak): Promise<boolean> {
  const { traject, verhaal } = zaak;
  if (await naarDoel(zaak)) return true;
  if (doelVan(zaak)) return false;
  if (traject.routes.some(loopt)) return verhaal.doelen.length === 0 && rondHulpAf(zaak);
  return (await eindig(zaak)) || stap(zaak, 'MONITORING');
}

/** Hulp die er buiten het verhaal bij kwam, gaat haar gewone weg. */
const rondHulpAf = (zaak: Zaak): Promise<boolean> => verder(zaak, { route: 'R1', status: 'AFGEROND' });

async function eindig(zaak: Zaak): Promise<boolean> {
  const { einde } = zaak.verhaal;
  return einde !== null && sluit(zaak, einde);
}

async function monitoring(zaak: Zaak): Promise<boolean> {
  const { verhaal, geval, traject } = zaak;
  geval.meldingen ??= traject.meldingen.length;
  if (verhaal.blijft === 'MONITORING') return false;
  if (verhaal.daarna && !geval.terugval) return false;
  return (await naarDoel(zaak)) || (await eindig(zaak)) || sluit(zaak, 'TERUGKEER_PASSEND_ONDERWIJS');
}

const STAPPEN: Readonly<Record<Trajectstatus, (zaak: Zaak) => Promise<boolean>>> = {
  PREVENTIEF: () => Promise.resolve(false),
  GEMELD: gemeld,
  IN_ONDERZOEK: inOnderzoek,
  ROUTEKEUZE: routekeuze,
  LOPEND: lopend,
  MONITORING: monitoring,
  OVERDRACHT_GEMEENTE: () => Promise.resolve(false),
  AFGESLOTEN: () => Promise.resolve(false),
};

/** Het doel dat aan de beurt is; geen: het verhaal is klaar. */
const doelVan = (zaak: Pick<Zaak, 'verhaal' | 'geval'>): Doel | undefined => doelenVan(zaak)[zaak.geval.doel];

/** Brengt het traject een stap dichter bij het doel dat aan de beurt is. Een doel dat niet lukt, wordt overgeslagen. */
async function naarDoel(zaak: Zaak): Promise<boolean> {
  const { geval } = zaak;
  const doel = doelVan(zaak);
  if (!doel) return false;
  const gedaan = await verder(zaak, doel);
  geval.vergeefs = gedaan || wachtOpPartner(zaak, doel) || wachtOpDag(zaak, doel) ? 0 : geval.vergeefs + 1;
  if (geval.vergeefs < VERGEEFS && !isBereikt(zaak, doel)) return gedaan;
  geval.doel += 1;
  geval.vergeefs = 0;
  return gedaan || naarDoel(zaak);
}

/** De route van een doel: de laatste van die soort. */
const routeVan = ({ traject }: Zaak, { route }: Doel): Routebeeld | undefined =>
  traject.routes.findLast((r) => r.route === route);

const isBereikt = (zaak: Zaak, doel: Doel): boolean => routeVan(zaak, doel)?.status === doel.status;

function volgende(zaak: Zaak, doel: Doel): Routestatus | null {
  const route = routeVan(zaak, doel);
  return (route && wegNaar(route.route, route.status as Routestatus, doel.status)?.[0]) ?? null;
}

/** De volgende stap is aan een partner, die zijn taak nog heeft. */
function wachtOpPartner(zaak: Zaak, doel: Doel): boolean {
  const naar = volgende(zaak, doel);
  const route = routeVan(zaak, doel);
  return (
    naar !== null &&
    zaak.traject.taken.some(
      ({ routeId, soort, status }) =>
        routeId === route?.id &&
        (status === 'AANGEBODEN' || status === 'AANGENOMEN') &&
        daadVoor(soort, naar) !== null,
    )
  );
}

/** Het is nog te vroeg voor dit doel, of een pauze loopt nog. */
const wachtOpDag = (zaak: Zaak, doel: Doel): boolean => {
  const route = routeVan(zaak, doel);
  if (isTeVroeg(zaak.spel, doel)) return true;
  return (
    route?.status === 'GEPAUZEERD' && route.evaluatieOp !== null && route.evaluatieOp > vandaagIn(zaak.spel)
  );
};

async function verder(zaak: Zaak, doel: Doel): Promise<boolean> {
  if (wachtOpDag(zaak, doel)) return false;
  const route = routeVan(zaak, doel);
  if (!route || isOnhaalbaar(route, doel)) return kies(zaak, doel);
  const naar = volgende(zaak, doel);
  return naar === null || wachtOpPartner(zaak, doel) ? false : zetRoute(zaak, route, naar);
}

/** Deze route is klaar en komt daar nooit meer: dan begint er een nieuwe. */
const isOnhaalbaar = (route: Routebeeld, { status }: Doel): boolean =>
  !loopt(route) && wegNaar(route.route, route.status as Routestatus, status) === null;

async function kies(zaak: Zaak, doel: Doel): Promise<boolean> {
  const verdachte = doel.verdachte ?? (doel.route === 'R4' ? 'jongere' : null);
  const gekozen = await doe(
    zaak,
    (h) => h.soort === 'kies' && h.route === doel.route && h.verdachte === verdachte,
  );
  if (gekozen) zaak.spel.verloop.tel(`${doel.route} gekozen`, 1);
  return gekozen;
}

async function zetRoute(zaak: Zaak, { id }: Routebeeld, naar: Routestatus): Promise<boolean> {
  const dagen = naar === 'GEPAUZEERD' ? PAUZE_DAGEN : MAATREGEL_DAGEN;
  const gezet = await doe(
    zaak,
    (h) => h.soort === 'route' && h.routeId === id && h.naar === naar,
    plusDagen(vandaagIn(zaak.spel), dagen),
  );
  if (gezet) zaak.spel.verloop.tel('stappen van routes', 1);
  return gezet;
}
