import type { Config } from '../config/config.ts';
import { openDatabase } from '../database/data-source.ts';
import { Regelboek } from '../dossier/regelboek.ts';
import { sleutels } from '../kluis/kluis.ts';
import { SysteemKlok } from '../time/klok.ts';
import { Grootboek } from './grootboek.ts';
import { herhaalGrootboek } from './herhaal.ts';

type Instellingen = Pick<Config, 'DATABASE_URL' | 'VERNIETIG_GROOTBOEK'>;

/** Het grootboek van deze installatie; de kluis is al open. */
export const grootboekVan = ({
  VERNIETIG_GROOTBOEK: pad,
}: Pick<Instellingen, 'VERNIETIG_GROOTBOEK'>): Grootboek =>
  new Grootboek(pad, sleutels().kluis.zoekgeheim('grootboek'));

/**
 * Hoort voor alles wat opent: wat vernietigd was en door terugzetten weer terug is, gaat eerst opnieuw weg. Geeft hoeveel. Fout:
 * GrootboekFout als het grootboek niet te vertrouwen is; dan gaat dit proces niet open. Telt met de klok van de machine.
 */
export async function openNaVernietigen(
  instellingen: Instellingen,
  log: { warn(gegevens: object, bericht: string): void },
): Promise<number> {
  const dataSource = await openDatabase({
    url: instellingen.DATABASE_URL,
    pool: 2,
    naam: 'overstap-vernietiging',
    rol: 'overstap_worker',
  });
  try {
    const context = { nu: new SysteemKlok().nu(), regelboek: new Regelboek() };
    const aantal = await herhaalGrootboek(dataSource, grootboekVan(instellingen), context);
    if (aantal > 0) log.warn({ soort: 'vernietiging.herhaald', aantal }, 'opnieuw vernietigd na terugzetten');
    return aantal;
  } finally {
    await dataSource.destroy();
  }
}
