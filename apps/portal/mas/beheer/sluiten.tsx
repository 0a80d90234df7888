import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { TRAJECTEINDE_TEKST } from '#libs/contract/teksten-traject.ts';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Keuzegroep, Tekstvak, Tekstveld } from '../../delen/velden.tsx';
import { useZeg } from '../../delen/zin.tsx';
import { leeftijdVan, useDaad, useKan, type Kan, type Trajectgegeven } from '../traject/daad.ts';
import { NietKan } from '../traject/niet-kan.tsx';

type Einde = Kan & { readonly handeling: Extract<Kan['handeling'], { soort: 'sluit' }> };
const isEinde = (kan: Kan): kan is Einde => kan.handeling.soort === 'sluit';
/** Hoe een reden om te sluiten heet, in de taal van de lezer. */
function useNaam(): (kan: Kan) => string {
  const zeg = useZeg();
  return (kan) => {
    if (!isEinde(kan)) return '';
    const { reden } = kan.handeling;
    return zin(zeg(`trajecteinde.${reden}`) || TRAJECTEINDE_TEKST[reden]);
  };
}
const zin = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** Sluit het traject met een reden; redenen die nu niet passen, staan er met de regel bij. */
export function Sluiten({ traject }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const kan = useKan(traject.id);
  const naamVan = useNaam();
  return (
    <Kaart titel={t('beheer.sluiten.kop')}>
      {traject.beeindigdOp !== null ? (
        <p className="zacht">{t('beheer.sluiten.dicht')}</p>
      ) : (
        <>
          <p className="zacht">{t('beheer.sluiten.uitleg')}</p>
          <Toestand vraag={kan}>
            {({ items }) => {
              const einden = items.filter(isEinde).filter(doorMens(traject));
              return (
                <>
                  {einden.some(({ mag }) => mag) ? (
                    <Vorm traject={traject} einden={einden.filter(({ mag }) => mag)} />
                  ) : (
                    <p>{t('beheer.sluiten.nogNiet')}</p>
                  )}
                  <NietKan kan={einden} naam={naamVan} />
                </>
              );
            }}
          </Toestand>
        </>
      )}
    </Kaart>
  );
}

/** Samenvoegen doet men bij het voorstel, en achttien wordt men vanzelf: dan pas is dat een reden. */
const doorMens =
  ({ leerling }: Trajectgegeven) =>
  ({ handeling: { reden } }: Einde): boolean =>
    reden !== 'SAMENGEVOEGD' &&
    (reden !== 'EINDE_KWALIFICATIEPLICHT_18' || leeftijdVan(leerling.geboortedatum) >= 18);

interface VormProps {
  readonly traject: Trajectgegeven;
  readonly einden: readonly Einde[];
}

function Vorm({ traject, einden }: VormProps) {
  const { t } = useTranslation('mas');
  const sluit = useDaad('sluitTraject');
  const naamVan = useNaam();
  const vraagt = (reden: string, iets: string): boolean =>
    einden.some(
      ({ handeling, nodig }) =>
        handeling.reden === reden && nodig.some((groep) => groep.some((een) => een === iets)),
    );
  const schema = z
    .object({
      reden: z.string().nullish(),
      motief: z.string().trim().max(4000),
      wetsartikel: z.string().trim(),
    })
    .superRefine(({ reden, motief, wetsartikel }, bij) => {
      const mis = (path: string, message: string): void =>
        bij.addIssue({ code: 'custom', path: [path], message });
      if (!reden) mis('reden', t('beheer.sluiten.redenMis'));
      else if (vraagt(reden, 'motief') && !motief) mis('motief', t('route.venster.moetMotief'));
      else if (vraagt(reden, 'wetsartikel') && !wetsartikel)
        mis('wetsartikel', t('route.venster.moetArtikel'));
    });
  return (
    <Formulier
      schema={schema}
      begin={{ motief: '', wetsartikel: '' }}
      knop={t('beheer.sluiten.knop')}
      gevaar
      verstuur={({ reden, motief, wetsartikel }) =>
        sluit.doe(
          {
            pad: { id: traject.id },
            inhoud: {
              reden: reden as Einde['handeling']['reden'],
              versie: traject.versie,
              ...(motief ? { motief } : {}),
              ...(wetsartikel ? { wetsartikel } : {}),
            },
          },
          t('beheer.sluiten.klaar'),
        )
      }
    >
      {({ register, watch, formState: { errors } }) => (
        <>
          <div>
            <Keuzegroep
              label={t('beheer.sluiten.reden')}
              fout={foutVan(errors, 'reden')}
              keuzes={einden.map((einde) => ({ waarde: einde.handeling.reden, tekst: naamVan(einde) }))}
              {...register('reden')}
            />
          </div>
          {vraagt(watch('reden') ?? '', 'wetsartikel') && (
            <Tekstveld
              label={t('route.venster.artikel')}
              uitleg={t('route.venster.artikelUitleg')}
              fout={foutVan(errors, 'wetsartikel')}
              {...register('wetsartikel')}
            />
          )}
          <Tekstvak
            label={t('route.venster.motiefMag')}
            fout={foutVan(errors, 'motief')}
            {...register('motief')}
          />
        </>
      )}
    </Formulier>
  );
}
