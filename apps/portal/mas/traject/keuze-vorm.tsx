import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Pictogram } from '../../delen/pictogram.tsx';
import { Keuzegroep, Tekstvak } from '../../delen/velden.tsx';
import { useRoutenaam } from '../../delen/routenaam.ts';
import { korteDag } from '../../taal/tijd.ts';
import { getal, useDaad, type Kan, type Route, type Trajectgegeven } from './daad.ts';
import { veldenVan } from './daadvorm.ts';
import { Redenen } from './niet-kan.tsx';

interface Props {
  readonly traject: Trajectgegeven;
  readonly route: Route;
  readonly verdachte: 'jongere' | 'ouders' | null;
  readonly kan: Kan;
}

/** De keuze zelf: over welk verzuim, waarom, en ja. Wat de wet nu verbiedt, is er niet te kiezen en zegt waarom. */
export function Keuzevorm({ traject, route, verdachte, kan }: Props) {
  const { t } = useTranslation('mas');
  const routenaam = useRoutenaam();
  const naam = routenaam(route);
  return (
    <Kaart titel={t('route.keuze.kies', { route: naam })}>
      {kan.mag ? (
        <Vorm {...{ traject, route, verdachte, kan, naam }} />
      ) : (
        <div className="niet-kan__regel">
          <Pictogram naam="slot" />
          <div>
            <strong>{t('route.keuze.kanNiet')}</strong>
            <Redenen redenen={kan.redenen} />
          </div>
        </div>
      )}
    </Kaart>
  );
}

function Vorm({ traject, route, verdachte, kan, naam }: Props & { readonly naam: string }) {
  const { t } = useTranslation('mas');
  const ga = useNavigate();
  const kies = useDaad('kiesRoute');
  const { vinkjes } = veldenVan(kan.nodig);
  const metMotief = kan.nodig.some((groep) => groep.includes('motief'));
  const schema = z.object({
    meldingen: z.array(z.string()).min(1, t('route.keuze.feitenMis')),
    motief: metMotief ? z.string().trim().min(1, t('route.keuze.motiefMis')) : z.string().trim(),
    gegeven: z.array(z.string()),
  });
  return (
    <Formulier
      schema={schema}
      begin={{ meldingen: [], motief: '', gegeven: [] }}
      knop={t('route.keuze.kies', { route: naam })}
      verstuur={async ({ meldingen, motief, gegeven }) => {
        const inhoud = {
          route,
          meldingen,
          gegeven: gegeven as never,
          versie: traject.versie,
          ...(motief ? { motief } : {}),
          ...(verdachte ? { verdachte } : {}),
        };
        await kies.doe({ pad: { id: traject.id }, inhoud }, t('route.keuze.gekozen', { route: naam }));
        await ga(`/trajecten/${traject.id}`);
      }}
    >
      {({ register, formState: { errors } }) => (
        <>
          {route === 'R4' && <p className="zacht">{t('route.keuze.strafUitleg')}</p>}
          <Keuzegroep
            meer
            label={t('route.keuze.feiten')}
            fout={foutVan(errors, 'meldingen')}
            keuzes={traject.meldingen.map(({ id, van, totEnMet, uren, keerTeLaat }) => ({
              waarde: id,
              tekst: t('traject.feiten.periode', { van: korteDag(van), tot: korteDag(totEnMet) }),
              uitleg: `${t('traject.feiten.uur', { count: uren, getal: getal(uren) })}, ${t('traject.feiten.telaat').toLowerCase()}: ${t('traject.feiten.keer', { count: keerTeLaat })}`,
            }))}
            {...register('meldingen')}
          />
          <Tekstvak
            label={t(metMotief ? 'route.keuze.motief' : 'route.venster.motiefMag')}
            uitleg={metMotief ? t('route.keuze.motiefMis') : undefined}
            fout={foutVan(errors, 'motief')}
            {...register('motief')}
          />
          {vinkjes.length > 0 && (
            <Keuzegroep
              meer
              label={t('route.venster.bevestig')}
              fout={foutVan(errors, 'gegeven')}
              keuzes={vinkjes.map((iets) => ({ waarde: iets, tekst: t(`route.nodig.${iets}`) }))}
              {...register('gegeven')}
            />
          )}
        </>
      )}
    </Formulier>
  );
}
