import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { roteer } from '#libs/kluis/roteren.ts';
import { SLEUTELKLASSEN, type Sleutelklasse } from '#libs/kluis/sleutelkluis.ts';

const klasse = process.argv[2] as Sleutelklasse;
if (!SLEUTELKLASSEN.includes(klasse)) {
  process.stderr.write(`Noem een klasse: ${SLEUTELKLASSEN.join(', ')}.\n`);
  process.exit(2);
}
const c = config();
const dataSource = await openDatabase({
  url: c.DATABASE_URL,
  pool: 2,
  naam: 'overstap-roteer',
  rol: 'overstap_worker',
});
const { hoofdsleutel, verpakt, verwijderd } = await roteer(
  dataSource,
  await BestandKluis.open(c.SLEUTELKLUIS),
  klasse,
);
process.stdout.write(
  `${klasse}: nieuwe hoofdsleutel ${hoofdsleutel}, ${verpakt} sleutels opnieuw verpakt, ${verwijderd.length} oude weg\n`,
);
await dataSource.destroy();
