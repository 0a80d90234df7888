import { PASPOORT_TEKST } from '#libs/contract/teksten.ts';
import type { Paspoort } from '#libs/contract/paspoort.ts';
import { ontbrekendeVragen } from '#libs/domain/paspoort/ontbrekende-vragen.ts';
import { huidigeVersie } from '#libs/domain/paspoort/paspoort.ts';
import type { VertaaldeVragen } from '#libs/domain/paspoort/vertaling.ts';
import { vragenVan, type Paspoortdeel } from '#libs/domain/paspoort/vragen.ts';
import { inhoudBij, type Zichtbesluit } from '#libs/domain/paspoort/zicht.ts';
import type { Paspoortinhoud } from '#libs/domain/paspoort/zichtbare-inhoud.ts';
import { inWoorden } from '#libs/paspoort/in-woorden.ts';
import type { Paspoortzaak } from '#libs/paspoort/laad-paspoort.ts';

/** Zichtbare inhoud met de vraag en het antwoord in woorden erbij. */
export function toonInhoud(
  inhoud: Paspoortinhoud,
  { taal, lijst }: VertaaldeVragen,
): Paspoort['inhoud'][number] {
  const vragen = new Map(vragenVan(lijst).map((vraag) => [vraag.id, vraag]));
  return {
    versie: inhoud.versie,
    velden: inhoud.velden.flatMap(({ waarde, ...veld }) => {
      const vraag = vragen.get(veld.vraagId);
      if (!vraag) return [];
      const bewaard = Array.isArray(waarde) ? [...(waarde as string[])] : (waarde as string | number);
      return [{ ...veld, vraag: vraag.vraag, waarde: bewaard, tekst: inWoorden(vraag, waarde, taal) }];
    }),
    mentor: inhoud.mentor && {
      ondertekendOp: inhoud.mentor.ondertekend.op,
      ondertekendRol: inhoud.mentor.ondertekend.rol,
      bezwaar: inhoud.mentor.bezwaar,
    },
  };
}

/** Een Paspoort zoals een besluit het laat zien; `delen` zijn de delen waar deze lezer zelf aan schrijft. */
export function toonPaspoort(
  zaak: Paspoortzaak,
  besluit: Zichtbesluit,
  meer: {
    readonly leerling: Paspoort['leerling'];
    readonly delen: readonly Paspoortdeel[];
    readonly status: boolean;
    /** De vragen in de taal van wie leest. */
    readonly vragen: VertaaldeVragen;
  },
): Paspoort {
  const { paspoort, lijst } = zaak;
  const versie = huidigeVersie(paspoort);
  return {
    id: paspoort.id,
    variant: paspoort.variant,
    vragenversie: paspoort.vragenversie,
    taal: meer.vragen.taal,
    zicht: besluit.zicht,
    reden: besluit.reden,
    ...(meer.status ? { status: versie.status, statusTekst: PASPOORT_TEKST[versie.status] } : {}),
    leerling: meer.leerling,
    inhoud: inhoudBij(besluit, paspoort, lijst).map((inhoud) => toonInhoud(inhoud, meer.vragen)),
    ...(meer.delen.length > 0
      ? {
          invullen: meer.delen.map((deel) => {
            const antwoorden = deel === 'jongere' ? versie.antwoorden : versie.mentordeel.antwoorden;
            const kaal = Object.entries(antwoorden).map(([id, { waarde, versie: nummer }]) => [
              id,
              {
                waarde: Array.isArray(waarde)
                  ? [...(waarde as string[])]
                  : (waarde as string | number | null),
                versie: nummer,
              },
            ]);
            return {
              deel,
              antwoorden: Object.fromEntries(kaal) as Record<
                string,
                { waarde: string | number | string[] | null; versie: number }
              >,
              ontbreekt: ontbrekendeVragen(lijst, deel, antwoorden),
            };
          }),
        }
      : {}),
  };
}
