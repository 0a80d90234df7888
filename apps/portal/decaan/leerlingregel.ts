import { z } from 'zod';
import { COHORTEN } from '#libs/domain/bestand/bestand.ts';

const verplicht = (melding: string, hoogstens: number) => z.string().trim().min(1, melding).max(hoogstens);
const magLeeg = (hoogstens: number) => z.string().trim().max(hoogstens);

/** Wat een decaan van een leerling invult; de rest toetst de controle van het bestand. */
export const Leerlingregel = z
  .strictObject({
    leerlingnummer: verplicht('Vul het leerlingnummer in.', 40),
    bsn: magLeeg(9).regex(/^(\d{9})?$/, 'Een BSN heeft negen cijfers.'),
    onderwijsnummer: magLeeg(9).regex(/^(\d{9})?$/, 'Een onderwijsnummer heeft negen cijfers.'),
    roepnaam: verplicht('Vul de roepnaam in.', 100),
    tussenvoegsel: magLeeg(40),
    achternaam: verplicht('Vul de achternaam in.', 100),
    geboortedatum: z.iso.date('Kies de geboortedatum.'),
    klas: magLeeg(20),
    cohort: z.enum(COHORTEN, 'Kies de opleiding van nu.'),
    postcode: magLeeg(10),
    huisnummer: magLeeg(20),
    gemeente: magLeeg(4).regex(/^(\d{4})?$/, 'Een gemeentecode heeft vier cijfers.'),
    brin: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^\d{2}[A-Z0-9]{2}(\d{2})?$/, 'Een BRIN heeft vier tekens, met een vestiging zes.'),
    seizoen: z.string(),
  })
  .refine(({ bsn, onderwijsnummer }) => Boolean(bsn) || Boolean(onderwijsnummer), {
    path: ['bsn'],
    message: 'Vul het BSN in, of het onderwijsnummer als er geen BSN is.',
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
