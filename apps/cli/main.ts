import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toetsAfspraken } from '#libs/afspraken/toets-bestand.ts';
import type { Bestand } from '#libs/contract/bestanden.ts';
import { ApiClient, ApiFout } from './client.ts';
import { herbouw } from './herbouw.ts';
import { inleveren, volg } from './inleveren.ts';
import { speelSeizoen } from './seizoen/speel.ts';
import { toonVerslag } from './verslag.ts';

const GEBRUIK = `Gebruik: npm run overstap -- <opdracht>
  inleveren BESTAND --soort cohort|weekcheck|koppelpunt [--als PERSONA] [--geen-wijzigingen] [--volledige-levering] [--toepassen]
  verslag BESTAND-ID [--als PERSONA]
  terugdraaien BESTAND-ID [--als PERSONA]
  klok [MOMENT]                 toont de demoklok, of zet haar vooruit (2027-10-01T00:05:00+02:00)
  seizoen                       speelt het hele seizoen van de demoregio
  afspraken toets BESTAND       controleert een afspraakbestand
  herbouw                       start processen die de engine kwijt is
Overal: [--adres http://127.0.0.1:3000]`;

const STANDAARD_ALS: Readonly<Record<string, string>> = {
  cohort: 'decaan-thorbecke',
  weekcheck: 'intaker-deltion',
  koppelpunt: 'coordinator',
};

function standaardAdres(): string {
  try {
    return readFileSync(new URL('../../../.overstap/adres', import.meta.url), 'utf8').trim();
  } catch {
    return 'http://127.0.0.1:3000';
  }
}

interface Opdracht {
  readonly client: ApiClient;
  readonly woorden: readonly string[];
  readonly waarden: {
    readonly soort?: string;
    readonly als?: string;
    readonly [vlag: string]: string | boolean | undefined;
  };
}

async function leverIn({ client, woorden, waarden }: Opdracht): Promise<number> {
  const [pad] = woorden;
  const { soort } = waarden;
  if (!pad || !soort || !(soort in STANDAARD_ALS)) return gebruik();
  return inleveren(client, pad, {
    soort,
    als: waarden.als ?? STANDAARD_ALS[soort]!,
    geenWijzigingen: waarden['geen-wijzigingen'] === true,
    volledigeLevering: waarden['volledige-levering'] === true,
    toepassen: waarden.toepassen === true,
  });
}

async function verslag({ client, woorden, waarden }: Opdracht): Promise<number> {
  if (!woorden[0]) return gebruik();
  const als = waarden.als ?? 'decaan-thorbecke';
  await toonVerslag(client, await client.get<Bestand>(`/v1/bestanden/${woorden[0]}`, als), als);
  return 0;
}

async function terugdraaien({ client, woorden, waarden }: Opdracht): Promise<number> {
  if (!woorden[0]) return gebruik();
  const als = waarden.als ?? 'decaan-thorbecke';
  await client.post(`/v1/bestanden/${woorden[0]}/terugdraaiingen`, als);
  console.log((await volg(client, woorden[0], als)).status.toLowerCase());
  return 0;
}

async function klok({ client, woorden }: Opdracht): Promise<number> {
  const [moment] = woorden;
  const stand = moment
    ? await client.put<{ nu: string }>('/dev/klok', { nu: moment })
    : await client.get<{ nu: string }>('/dev/klok');
  console.log(stand.nu);
  return 0;
}

async function afspraken({ woorden }: Opdracht): Promise<number> {
  const [wat, pad] = woorden;
  if (wat !== 'toets' || !pad) return gebruik();
  const { regels, goed } = await toetsAfspraken(pad);
  for (const regel of regels) console.log(regel);
  return goed ? 0 : 1;
}

const OPDRACHTEN: Readonly<Record<string, (opdracht: Opdracht) => Promise<number>>> = {
  inleveren: leverIn,
  verslag,
  terugdraaien,
  klok,
  afspraken,
  herbouw: () => herbouw(),
  seizoen: ({ client }) => speelSeizoen(client),
};

function gebruik(): number {
  console.error(GEBRUIK);
  return 2;
}

function ontleed(argumenten: string[]) {
  try {
    return parseArgs({
      args: argumenten,
      allowPositionals: true,
      options: {
        adres: { type: 'string' },
        soort: { type: 'string' },
        als: { type: 'string' },
        'geen-wijzigingen': { type: 'boolean' },
        'volledige-levering': { type: 'boolean' },
        toepassen: { type: 'boolean' },
      },
    });
  } catch {
    return null;
  }
}

/** Voert een opdracht uit; geeft de uitgangscode: 0 goed, 1 geweigerd of mislukt, 2 verkeerd gebruikt. */
export async function main(argumenten: string[]): Promise<number> {
  const ontleding = ontleed(argumenten);
  const [naam = '', ...woorden] = ontleding?.positionals ?? [];
  const opdracht = OPDRACHTEN[naam];
  if (!ontleding || !opdracht) return gebruik();
  const client = new ApiClient(ontleding.values.adres ?? standaardAdres());
  try {
    return await opdracht({ client, woorden, waarden: ontleding.values });
  } catch (error) {
    if (!(error instanceof ApiFout)) throw error;
    console.error(error.status === 0 ? error.message : `${error.message} (${error.code})`);
    return 1;
  }
}
