// Leest een slecht bestand in een proces met weinig geheugen, en schrijft wat dat kostte. Gebruik: node lees-slecht.js <geval>
import { leesBestand } from '#libs/bestand/lees-bestand.ts';
import { aZipbom } from '#test/builders/zipbom.ts';

const KOP = 'Leerlingnummer;Achternaam;Roepnaam;Geboortedatum;BRIN;Cohort\n';
const REGEL = '1001;Jansen;Noor;05-03-2010;25AB;vmbo-tl\n';
const MB = 1_000_000;

/** De gevallen, met de naam waaronder het bestand komt. */
const GEVALLEN: Readonly<Record<string, readonly [naam: string, maak: () => Buffer]>> = {
  'een-veld': ['x.csv', () => Buffer.concat([Buffer.from(KOP), Buffer.alloc(64 * MB, 'x')])],
  'een-veld-klein': ['x.csv', () => Buffer.concat([Buffer.from(KOP), Buffer.alloc(19 * MB, 'x')])],
  aanhalingsteken: ['x.csv', () => Buffer.from(`${KOP}"${REGEL.repeat(220_000)}`)],
  regels: ['x.csv', () => Buffer.from(KOP + REGEL.repeat(50_001))],
  kolommen: ['x.csv', () => Buffer.from(`${'k;'.repeat(5000)}\n`.repeat(900))],
  zipbom: ['x.xlsx', () => aZipbom('<row r="1"><c r="A1"><v>1</v></c></row>', 1_000_000)],
};

const [naam, maak] = GEVALLEN[process.argv[2] ?? ''] ?? [];
if (!naam || !maak) throw new Error(`kies uit ${Object.keys(GEVALLEN).join(', ')}`);
const inhoud = maak();
const { rss: voor } = process.memoryUsage();
const { fouten } = await leesBestand('cohort', inhoud, {
  bestandsnaam: naam,
  maximumRegels: 50_000,
  maximumBytes: 20 * MB,
});
const groei = process.memoryUsage().rss - voor;
process.stdout.write(`${JSON.stringify({ codes: fouten.map(({ code }) => code), groei })}\n`);
