import type { Verzuimmelding } from '#libs/contract/verzuimmeldingen.ts';
import { verzuimCsv } from '#infra/seed/verzuimbestand.ts';
import { dienIn, pasToe } from '../../inleveren.ts';
import { lot, lukt } from '../lot.ts';
import { perVier } from '../wereld.ts';
import { vandaagIn, type Masspel } from './spel.ts';

/** Zo vaak te laat, dan meldt de school het zelf als overig verzuim. */
const MELDT_TE_LAAT = 12;

/** De scholen leveren het verzuim van de week in; een week zonder verzuim geeft geen bestand. */
export async function leverVerzuim(spel: Masspel): Promise<void> {
  const { wereld, punt, scholen, verloop } = spel;
  const { client, afspraken } = wereld;
  await perVier(scholen, async ({ brin, decaan, verzuim }) => {
    const inhoud = verzuimCsv(verzuim, { van: punt.vanaf, tot: punt.dag });
    if (inhoud === null) return;
    const naam = `verzuim-${brin}-${punt.dag}.csv`;
    const inlevering = { soort: 'verzuim', als: decaan, naam, inhoud } as const;
    const { bestand } = await dienIn(client, { ...inlevering, seizoen: afspraken.schooljaar });
    const { telling } = await pasToe(client, bestand, inlevering);
    verloop.tel('bestanden', 1);
    verloop.tel('regels verzuim', (telling.nieuw ?? 0) + (telling.gewijzigd ?? 0));
    verloop.tel('regels afgewezen', telling.afgewezen ?? 0);
  });
}

/** De scholen bevestigen wat het systeem voorstelt; een enkel voorstel blijft liggen tot het te laat is. */
export async function bevestigMeldingen(spel: Masspel): Promise<void> {
  const { wereld, scholen, verloop } = spel;
  await perVier(scholen, async ({ decaan }) => {
    const school = wereld.client.als(decaan);
    const vraag = { toestand: 'VOORSTEL' } as const;
    for (const melding of await school.alles('lijstVerzuimmeldingen', { vraag })) {
      if (melding.meldbaarOp > vandaagIn(spel) || wachtNog(spel, melding)) continue;
      const bevestiging = {
        ...nummerVan(melding),
        actieGewenst: true,
        tekst: { ondernomenActie: 'Gesproken met leerling en ouders.' },
      };
      if (
        await lukt(() =>
          school.roep('bevestigVerzuimmelding', { pad: { id: melding.id }, inhoud: bevestiging }),
        )
      )
        verloop.tel('meldingen', 1);
    }
  });
}

/** Van de tien meldde de school er zeven al bij het register en weet zij het nummer; op de rest wacht het register nog. */
const nummerVan = ({ id, leerling, begindatum }: Verzuimmelding): { meldingsnummer?: string } =>
  lot(`nummer/${leerling?.achternaam ?? ''}/${begindatum}`) < 70 ? { meldingsnummer: `VR-${id}` } : {};

/** Van de twintig laat de school er een twee weken liggen: dan is de termijn voorbij. */
function wachtNog(spel: Masspel, { leerling, begindatum, voorgesteldOp }: Verzuimmelding): boolean {
  const laat = leerling !== undefined && lot(`melden/${leerling.achternaam}/${begindatum}`) < 5;
  return laat && Date.parse(spel.punt.op) - Date.parse(voorgesteldOp) < 14 * 86_400_000;
}

/** Wie steeds te laat komt, meldt de school zelf; daarvoor is er geen wettelijke grens. */
export async function meldLaatkomers(spel: Masspel): Promise<void> {
  const { client, afspraken } = spel.wereld;
  await perVier(spel.scholen, async ({ decaan, verzuim }) => {
    const laatkomers = verzuim.flatMap(({ leerling, regels }) => {
      const dagen = regels
        .filter(({ code, dag }) => code === 'TL' && dag <= spel.punt.dag)
        .map(({ dag }) => dag);
      return dagen.length < MELDT_TE_LAAT || spel.gemeld.has(leerling.leerlingnummer)
        ? []
        : [{ leerling, dagen }];
    });
    if (laatkomers.length === 0) return;
    const school = client.als(decaan);
    const overstappen = await school.alles('lijstOverstappen', { vraag: { seizoen: afspraken.schooljaar } });
    const perNummer = new Map(overstappen.map(({ id, leerling }) => [leerling.leerlingnummer, id]));
    for (const { leerling, dagen } of laatkomers) {
      spel.gemeld.add(leerling.leerlingnummer);
      const overstapId = perNummer.get(leerling.leerlingnummer);
      const [begindatum, einddatum] = [dagen[0]!, dagen.at(-1)!];
      if (!overstapId) continue;
      const inhoud = { overstapId, soort: 'O', begindatum, einddatum } as const;
      if (await lukt(() => school.roep('meldVerzuim', { inhoud }))) spel.verloop.tel('zelf gemeld', 1);
    }
  });
}
