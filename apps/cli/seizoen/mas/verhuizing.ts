import { cohortCsv } from '#infra/seed/cohortbestand.ts';
import { dienIn, pasToe } from '../../inleveren.ts';
import { sleutelVan, type Masspel } from './spel.ts';

/** Bij dit bezoek verhuist er iemand. */
const BEZOEK = 40;

/** Een jongere met een lopend traject verhuist binnen de regio; de school levert het nieuwe adres in. */
export async function laatVerhuizen(spel: Masspel): Promise<void> {
  if (spel.bezoek !== BEZOEK) return;
  const { client, afspraken, leerlingen } = spel.wereld;
  const lopend = new Set(
    [...spel.gevallen.values()].flatMap(({ gezien }) =>
      gezien?.status === 'LOPEND' ? sleutelVan(gezien.leerling) : [],
    ),
  );
  const leerling = leerlingen.find(
    (l) => lopend.has(sleutelVan(l)) && spel.verhalen.get(sleutelVan(l))?.daarna === undefined,
  );
  const school = spel.scholen.find(({ brin }) => brin === leerling?.schoolBrin);
  const huidig = afspraken.taaktoewijzing.find((t) => t.gemeente === leerling?.adres.gemeente)?.organisatie;
  const nieuw = afspraken.taaktoewijzing.find((t) => t.route === 'leerplicht' && t.organisatie !== huidig);
  if (!leerling || !school || !nieuw) return;
  const inlevering = {
    soort: 'cohort',
    als: school.decaan,
    naam: `adreswijziging-${school.brin}-${spel.punt.dag}.csv`,
    inhoud: cohortCsv([{ ...leerling, adres: { ...leerling.adres, gemeente: nieuw.gemeente } }]),
  } as const;
  const { bestand } = await dienIn(client, { ...inlevering, seizoen: afspraken.schooljaar });
  await pasToe(client, bestand, inlevering);
  spel.verloop.tel('verhuisd', 1);
}
