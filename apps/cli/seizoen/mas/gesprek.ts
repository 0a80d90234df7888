import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import { lot, lukt } from '../lot.ts';
import { sleutelVan, vandaagIn, type Zaak } from './spel.ts';

const CHECKIN_DAGEN = 21;
/** Van de honderd check-ins gaan er zoveel goed. */
const GAAT_GOED = 80;
const ANTWOORDEN = ['nee', 'soms', 'ja', 'onbekend'] as const;

/** Hoort de ouders en de jongere, vult het instrument in en duidt het verzuim; een deel per bezoek. Geeft of er iets te doen was. */
export async function hoor(zaak: Zaak): Promise<boolean> {
  const { gehoord, instrumentIngevuld, duiding } = zaak.traject;
  const teHoren = (['ouders', 'jongere'] as const).filter((wie) => nogHoren(zaak, wie));
  for (const wie of teHoren)
    await hoorEen(zaak, wie, gehoord[wie === 'ouders' ? 'gemistOuders' : 'gemistJongere']);
  if (zaak.verhaal.komtNiet && teHoren.length > 0) return true;
  if (!instrumentIngevuld) await vulIn(zaak);
  if (duiding === null) await duid(zaak);
  return teHoren.length > 0 || !instrumentIngevuld || duiding === null;
}

/** Wie niet komt, krijgt twee uitnodigingen; dan telt hij als opgeroepen. */
function nogHoren({ traject: { gehoord }, verhaal }: Zaak, wie: 'ouders' | 'jongere'): boolean {
  if (gehoord[wie]) return false;
  const gemist = wie === 'ouders' ? gehoord.gemistOuders : gehoord.gemistJongere;
  return !verhaal.komtNiet || gemist < 2;
}

async function hoorEen(
  { spel, als, traject, verhaal }: Zaak,
  wie: 'ouders' | 'jongere',
  gemist: number,
): Promise<void> {
  const leerplicht = spel.wereld.client.als(als);
  const pad = { id: traject.id };
  const uitnodiging = { wie, op: spel.punt.op };
  const { id: horing } = await leerplicht.roep('nodigUitOmTeHoren', { pad, inhoud: uitnodiging });
  const kwam = !verhaal.komtNiet;
  await leerplicht.roep('legHoringVast', {
    pad: { ...pad, horing },
    inhoud: kwam
      ? { uitkomst: 'gehoord', verslag: 'Zij willen weer naar school.' }
      : { uitkomst: 'niet_verschenen' },
  });
  spel.verloop.tel(kwam ? 'gehoord' : `niet verschenen (keer ${gemist + 1})`, 1);
}

async function vulIn({ spel, als, traject }: Zaak): Promise<void> {
  const leerplicht = spel.wereld.client.als(als);
  const pad = { id: traject.id };
  const { versie, themas } = await leerplicht.roep('leesInstrument', { pad });
  const vragen = themas.flatMap((thema) => thema.vragen);
  const antwoorden = Object.fromEntries(
    vragen.map(({ id }) => [
      id,
      ANTWOORDEN[lot(`${sleutelVan(traject.leerling)}/${id}`) % ANTWOORDEN.length]!,
    ]),
  );
  await leerplicht.roep('vulInstrumentIn', { pad, inhoud: { versie, antwoorden } });
}

async function duid({ spel, als, traject, verhaal }: Zaak): Promise<void> {
  const luxe = verhaal.einde === 'WAARSCHUWING_LUXE';
  const duiding = {
    soort: luxe ? 'luxe' : 'signaal-met-problemen',
    verwijtbaar: true,
    luxeDagen: luxe ? 1 : 0,
  } as const;
  await spel.wereld.client.als(als).roep('duidVerzuim', { pad: { id: traject.id }, inhoud: duiding });
}

/** Eens in de paar weken hoort de leerplicht van de school hoe het gaat. */
export async function checkIn({ spel, als, traject, geval }: Zaak): Promise<void> {
  const dag = vandaagIn(spel);
  if (traject.status !== 'LOPEND' && traject.status !== 'MONITORING') return;
  geval.checkinOp ??= plusDagen(dag, CHECKIN_DAGEN);
  if (dag < geval.checkinOp) return;
  geval.checkinOp = plusDagen(dag, CHECKIN_DAGEN);
  const goed = lot(`checkin/${sleutelVan(traject.leerling)}/${dag}`) < GAAT_GOED;
  const leerplicht = spel.wereld.client.als(als);
  const checkin = { pad: { id: traject.id }, inhoud: { dag, goed } };
  if (await lukt(() => leerplicht.roep('legCheckinVast', checkin)))
    spel.verloop.tel(goed ? 'check-ins' : 'check-ins die niet goed gingen', 1);
}

/** Jongere of ouders besluiten over een route. Wie in de demo zelf kan aanmelden, doet dat zelf; anders legt de leerplicht het vast. */
export async function besluitOverRoute(
  { spel, als, traject, verhaal }: Zaak,
  routeId: string,
  { wie, besluit }: { readonly wie: 'jongere' | 'ouders'; readonly besluit: 'ja' | 'ingetrokken' },
): Promise<boolean> {
  const { client } = spel.wereld;
  const zelf = verhaal.zelf?.[wie];
  const pad = { id: traject.id, route: routeId };
  if (zelf) return lukt(() => client.als(zelf).roep('geefToestemming', { pad, inhoud: { besluit } }));
  const { roepnaam, achternaam } = traject.leerling;
  const naam = wie === 'jongere' ? `${roepnaam} ${achternaam}` : `Ouder van ${roepnaam}`;
  const inhoud = { wie, besluit, naam, bewijs: 'gesprek' } as const;
  return lukt(() => client.als(als).roep('legToestemmingVast', { pad, inhoud }));
}

/** De jongere trekt in wat hij eerder goed vond, zodra de hulp loopt. Geeft of dat nu gebeurde. */
export async function trekIn(zaak: Zaak): Promise<boolean> {
  const { traject, verhaal, geval, spel } = zaak;
  const hulp = traject.routes.find(({ route, status }) => route === 'R1' && status === 'GESTART');
  if (!verhaal.trektIn || geval.ingetrokken || !hulp) return false;
  geval.ingetrokken = await besluitOverRoute(zaak, hulp.id, { wie: 'jongere', besluit: 'ingetrokken' });
  if (geval.ingetrokken) spel.verloop.tel('toestemming ingetrokken', 1);
  return geval.ingetrokken;
}
