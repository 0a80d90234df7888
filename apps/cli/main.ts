import { parseArgs } from 'node:util';
import { toetsAfspraken } from '#libs/afspraken/toets-bestand.ts';
import { zonderStreep } from '#libs/config/adres.ts';
import { GeenVerbinding, Probleem } from '#libs/client/fout.ts';
import { BESTANDSOORTEN, type Bestandsoort } from '#libs/domain/bestand/bestand.ts';
import { ApiClient, Mislukt } from './client.ts';
import { inleveren, volg } from './inleveren.ts';
import { zoekInstallatie } from './installatie.ts';
import { draaiMet, type Draai } from './programma.ts';
import { speelMas } from './seizoen/mas/speel.ts';
import { speelSeizoen } from './seizoen/speel.ts';
import { leesKlok, leesMoment, toonMoment, zetKlok } from './tijd.ts';
import { herhaalVast, isHerhaling, nietTeHerhalen, vast } from './vast.ts';
import { toonVerslag, zoekBestand } from './verslag.ts';

const GEBRUIK = `Gebruik: npm run overstap -- <opdracht>
  inleveren BESTAND --soort cohort|weekcheck|koppelpunt|verzuim [--als PERSONA] [--geen-wijzigingen] [--volledige-levering] [--toepassen]
  verslag BESTAND-ID [--als PERSONA] [--alles]
  terugdraaien BESTAND-ID [--als PERSONA]
  klok [MOMENT]                 toont de demoklok, of zet haar vooruit (2027-10-01, 2027-10-01T09:00)
  seizoen [--weken-overslaan N] [--koppelsleutel SLEUTEL]
                                speelt het hele seizoen van de demoregio met echte bestanden
  seizoen --mas                 speelt een jaar verzuim van de demoregio, met de trajecten die daarop volgen
  afspraken toets BESTAND       controleert een afspraakbestand
  afspraken overzetten REGIO SCHOOLJAAR BESLUIT
                                laat lopende zaken verder gaan onder de nieuwste afspraken
  afspraken openen REGIO SCHOOLJAAR
                                legt de afspraken vast en opent het seizoen
  herbouw                       start processen die de engine kwijt is
  bewaren proef                 telt wat nu weg zou gaan, en verandert niets
  vernietiging herhaal          voert uit wat het grootboek zegt en de database niet weet, na terugzetten
  sleutels maak                 een nieuwe kluis, eenmaal bij het inrichten
  sleutels roteer KLASSE        een nieuwe hoofdsleutel voor een klasse, terwijl er gewerkt wordt
  stuit [BESTAND]               verwerkt een mail die terugkwam (RFC 3464); zonder bestand van de invoer
  systeem NAAM REGIO JWKS-BESTAND
                                een systeem dat over HTTP meldt welke mail niet aankwam; nog eens geeft het nieuwe sleutels
  beheerder                     wie bij een organisatie zonder beheerder op toegang wacht
  beheerder AANVRAAG            maakt wie dat vroeg de eerste beheerder van zijn organisatie
  audit toets                   loopt de audit na; noemt de eerste regel die niet klopt
  migreer                       brengt de database bij dit programma; alleen vooruit
  vast [--als PERSONA]          wat vastloopt: berichten, post, processen
  vast herhaal engine|mail|register|processen [--als PERSONA]
                                probeert opnieuw wat vastliep; nog eens doet niets
  audit ongewoon                wie de laatste week ongewoon veel, 's nachts of zonder aanleiding keek
Overal: [--data MAP] een andere installatie dan die van de omgeving of de laatste start; [--adres http://127.0.0.1:3000]
Buiten de demo staat in OVERSTAP_TOKEN wie u bent.`;

const STANDAARD_ALS: Readonly<Record<Bestandsoort, string>> = {
  cohort: 'decaan-thorbecke',
  weekcheck: 'intaker-deltion',
  koppelpunt: 'coordinator',
  verzuim: 'decaan-thorbecke',
};

const OPTIES = {
  adres: { type: 'string' },
  data: { type: 'string' },
  soort: { type: 'string' },
  als: { type: 'string' },
  alles: { type: 'boolean', default: false },
  'geen-wijzigingen': { type: 'boolean', default: false },
  'volledige-levering': { type: 'boolean', default: false },
  toepassen: { type: 'boolean', default: false },
  mas: { type: 'boolean', default: false },
  'weken-overslaan': { type: 'string', default: '0' },
  koppelsleutel: { type: 'string' },
} as const;

function ontleed(argumenten: string[]) {
  try {
    return parseArgs({ args: argumenten, allowPositionals: true, options: OPTIES });
  } catch {
    return null;
  }
}

interface Opdracht {
  readonly client: ApiClient;
  readonly draai: Draai;
  readonly woorden: readonly string[];
  readonly vlaggen: NonNullable<ReturnType<typeof ontleed>>['values'];
}

function gebruik(waarom?: string): number {
  console.error(waarom ? `${waarom}\nHulp: npm run overstap -- --help` : GEBRUIK);
  return 2;
}

const isSoort = (woord: string | undefined): woord is Bestandsoort =>
  (BESTANDSOORTEN as readonly string[]).includes(woord ?? '');

async function leverIn({ client, woorden: [pad], vlaggen }: Opdracht): Promise<number> {
  const { soort } = vlaggen;
  if (!pad || !isSoort(soort)) return gebruik();
  return inleveren(client, pad, {
    soort,
    als: vlaggen.als ?? STANDAARD_ALS[soort],
    geenWijzigingen: vlaggen['geen-wijzigingen'],
    volledigeLevering: vlaggen['volledige-levering'],
    toepassen: vlaggen.toepassen,
  });
}

async function verslag({ client, woorden: [id], vlaggen }: Opdracht): Promise<number> {
  if (!id) return gebruik();
  const { bestand, als } = await zoekBestand(client, id, vlaggen.als);
  await toonVerslag(client, bestand, { als, alles: vlaggen.alles });
  return 0;
}

async function terugdraaien({ client, woorden: [id], vlaggen }: Opdracht): Promise<number> {
  if (!id) return gebruik();
  const { bestand, als } = await zoekBestand(client, id, vlaggen.als);
  await client.als(als).roep('draaiBestandTerug', { pad: { id } });
  const na = await volg(client, id, { als });
  console.log(`${bestand.naam}: ${na.status.toLowerCase()}`);
  return na.status === 'TERUGGEDRAAID' ? 0 : 1;
}

async function klok({ client, woorden: [tekst] }: Opdracht): Promise<number> {
  const moment = tekst === undefined ? null : leesMoment(tekst);
  if (tekst !== undefined && moment === null) return gebruik();
  const nu = moment ? await zetKlok(client, moment) : (await leesKlok(client)).nu;
  console.log(`${toonMoment(nu)}  (${nu})`);
  return 0;
}

async function seizoen({ client, vlaggen }: Opdracht): Promise<number> {
  const overslaan = Number(vlaggen['weken-overslaan']);
  if (!Number.isInteger(overslaan) || overslaan < 0) return gebruik();
  if (vlaggen.mas) return overslaan === 0 && !vlaggen.koppelsleutel ? speelMas(client) : gebruik();
  return speelSeizoen(client, { overslaan, koppelsleutel: vlaggen.koppelsleutel });
}

async function afspraken({ draai, woorden: [wat, ...rest] }: Opdracht): Promise<number> {
  const [pad] = rest;
  if (wat === 'overzetten' && rest.length === 3) return draai('overzetten', ...rest);
  if (wat === 'openen' && rest.length === 2) return draai('open-seizoen', ...rest);
  if (wat !== 'toets' || !pad) return gebruik();
  const { regels, goed } = await toetsAfspraken(pad);
  for (const regel of regels) console.log(regel);
  return goed ? 0 : 1;
}

async function audit({ draai, woorden: [wat] }: Opdracht): Promise<number> {
  if (wat === 'toets') return draai('toets-audit');
  return wat === 'ongewoon' ? draai('ongewoon') : gebruik();
}

async function vernietiging({ draai, woorden: [wat] }: Opdracht): Promise<number> {
  return wat === 'herhaal' ? draai('herhaal-vernietiging') : gebruik();
}

async function bewaren({ draai, woorden: [wat] }: Opdracht): Promise<number> {
  return wat === 'proef' ? draai('bewaarproef') : gebruik();
}

async function sleutels({ draai, woorden: [wat, klasse] }: Opdracht): Promise<number> {
  if (wat === 'maak') return draai('maak-kluis');
  return wat === 'roteer' && klasse ? draai('roteer', klasse) : gebruik();
}

async function toonVast({ client, woorden: [wat, kanaal], vlaggen }: Opdracht): Promise<number> {
  const als = vlaggen.als ?? 'beheerder';
  if (wat === undefined) return vast(client, als);
  if (wat === 'herhaal' && isHerhaling(kanaal)) return herhaalVast(client, kanaal, als);
  return gebruik(wat === 'herhaal' ? nietTeHerhalen(kanaal) : `"vast ${wat}" bestaat niet.`);
}

const OPDRACHTEN: Readonly<Record<string, (opdracht: Opdracht) => Promise<number>>> = {
  inleveren: leverIn,
  verslag,
  terugdraaien,
  klok,
  seizoen,
  afspraken,
  herbouw: ({ draai }) => draai('herbouw'),
  migreer: ({ draai }) => draai('migreer'),
  vast: toonVast,
  bewaren,
  vernietiging,
  sleutels,
  stuit: ({ draai, woorden }) => draai('stuit', ...woorden),
  systeem: ({ draai, woorden }) => draai('maak-systeem', ...woorden),
  beheerder: ({ draai, woorden }) =>
    woorden.length > 1 ? Promise.resolve(gebruik()) : draai('eerste-beheerder', ...woorden),
  audit,
};

/** Wat er misging, in een regel; null als het geen fout is die iemand kan verhelpen. */
function uitlegVan(fout: unknown, adres: string): string | null {
  if (fout instanceof GeenVerbinding) return `${adres} antwoordt niet. Start het product met "npm start".`;
  if (fout instanceof Probleem) return `${fout.message || fout.titel || fout.status} (${fout.code})`;
  return fout instanceof Mislukt ? fout.message : null;
}

type Omgeving = Readonly<Record<string, string | undefined>>;
type Ontleding = NonNullable<ReturnType<typeof ontleed>>;

/** Voert een opdracht uit, buiten de demo met het token van wie haar geeft; geeft de uitgangscode: 0 goed, 1 geweigerd of mislukt, 2 verkeerd gebruikt. */
export async function main(argumenten: string[], token?: string, omgeving: Omgeving = {}): Promise<number> {
  const ontleding = ontleed(argumenten);
  const naam = ontleding?.positionals[0] ?? '';
  if (!ontleding || !Object.hasOwn(OPDRACHTEN, naam)) return gebruik();
  return voerUit(OPDRACHTEN[naam]!, ontleding, { token, omgeving });
}

async function voerUit(
  opdracht: (opdracht: Opdracht) => Promise<number>,
  { positionals, values }: Ontleding,
  { token, omgeving }: { readonly token: string | undefined; readonly omgeving: Omgeving },
): Promise<number> {
  let waar = values.adres ?? '';
  try {
    const installatie = zoekInstallatie(values.data, omgeving);
    waar = zonderStreep(values.adres ?? installatie.adres);
    const client = new ApiClient(waar, token);
    const draai = draaiMet(installatie.omgeving);
    return await opdracht({ client, draai, woorden: positionals.slice(1), vlaggen: values });
  } catch (error) {
    const uitleg = uitlegVan(error, waar);
    if (uitleg === null) throw error;
    console.error(uitleg);
    return 1;
  }
}
