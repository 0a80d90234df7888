import { z } from 'zod';
import { veldregel } from '#libs/contract/veldregels.ts';
import { COHORTEN } from '#libs/domain/bestand/bestand.ts';
import { veldzin } from '../delen/veldfout.ts';

const zin = (veld: string) => veldzin(`decaan:veldzin.${veld}`);
/** Een veld dat niet leeg mag zijn. */
export const verplicht = (veld: string, hoogstens: number) =>
  z.string().trim().min(1, zin(veld)).max(hoogstens);
const magLeeg = (hoogstens: number) => z.string().trim().max(hoogstens);

/** Wat een decaan van een leerling invult; de rest toetst de controle van het bestand. */
export const Leerlingregel = z
  .strictObject({
    leerlingnummer: verplicht('leerlingnummer', 40),
    bsn: magLeeg(9).regex(/^(\d{9})?$/, zin('bsn')),
    onderwijsnummer: magLeeg(9).regex(/^(\d{9})?$/, zin('onderwijsnummer')),
    roepnaam: verplicht('roepnaam', 100),
    tussenvoegsel: magLeeg(40),
    achternaam: verplicht('achternaam', 100),
    geboortedatum: z.iso.date(zin('geboortedatum')),
    klas: magLeeg(20),
    cohort: z.enum(COHORTEN, veldregel('opleiding')),
    postcode: magLeeg(10),
    huisnummer: magLeeg(20),
    gemeente: magLeeg(4).regex(/^(\d{4})?$/, zin('gemeente')),
    brin: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^\d{2}[A-Z0-9]{2}(\d{2})?$/, zin('brin')),
    seizoen: z.string(),
  })
  .refine(({ bsn, onderwijsnummer }) => Boolean(bsn) || Boolean(onderwijsnummer), {
    path: ['bsn'],
    ...zin('nummer'),
  });
export type Leerlingregel = z.output<typeof Leerlingregel>;

const KOLOMMEN = [
  'bsn',
  'onderwijsnummer',
  'leerlingnummer',
  'achternaam',
  'tussenvoegsel',
  'roepnaam',
  'geboortedatum',
  'brin',
  'klas',
  'cohort',
  'postcode',
  'huisnummer',
  'gemeente',
] as const;

const cel = (waarde: string): string =>
  /[";\r\n]/.test(waarde) ? `"${waarde.replaceAll('"', '""')}"` : waarde;

/** Een cohortbestand met deze ene leerling: hetzelfde bestand als de administratie zou inleveren. */
export const alsBestand = (regel: Leerlingregel): File =>
  new File(
    [[KOLOMMEN.join(';'), KOLOMMEN.map((kolom) => cel(regel[kolom])).join(';')].join('\r\n')],
    'een-leerling.csv',
    { type: 'text/csv' },
  );
