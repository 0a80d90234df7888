import { useTranslation } from 'react-i18next';
import type { UseFormReturn } from 'react-hook-form';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Melding } from '../../delen/melding.tsx';
import { Tekstvak, Tekstveld, Keuzegroep } from '../../delen/velden.tsx';
import { dagOver, useDaad, type Kan, type Trajectgegeven } from './daad.ts';
import { LEEG, meeVan, schemaVan, veldenVan } from './daadvorm.ts';

interface Props {
  readonly traject: Trajectgegeven;
  readonly kan: Kan;
  readonly titel: string;
  readonly sluit: () => void;
  readonly naToestemming?: (() => void) | undefined;
}
export type Vorm = UseFormReturn<typeof LEEG>;

/** Een daad in een venster: alleen de velden die de regels erbij vragen, en een knop die zegt wat er gebeurt. */
export function Daadvenster({ traject, kan, titel, sluit, naToestemming }: Props) {
  const { t } = useTranslation('mas');
  const doe = useUitvoeren(traject, kan);
  const { ontbreekt } = veldenVan(kan.nodig);
  return (
    <Dialoog titel={titel} open sluit={sluit}>
      {ontbreekt.length > 0 ? (
        <>
          <Melding toon="let-op">
            <p>
              {t('route.toestemming.ontbreekt', {
                wie: ontbreekt.map((wie) => t(`route.toestemming.${wie}`).toLowerCase()).join(', '),
              })}
            </p>
          </Melding>
          <div className="knoprij">
            {naToestemming && (
              <Knop soort="hoofd" onClick={naToestemming}>
                {t('route.toestemming.knop')}
              </Knop>
            )}
            <Knop soort="stil" onClick={sluit}>
              {t('delen:annuleer')}
            </Knop>
          </div>
        </>
      ) : (
        <Formulier
          schema={schemaVan(kan.nodig, t)}
          begin={LEEG}
          knop={titel}
          annuleer={sluit}
          verstuur={async (waarden) => {
            await doe(meeVan(waarden), t('traject.doen.gelukt', { wat: titel }));
            sluit();
          }}
        >
          {(vorm) => <Daadvelden vorm={vorm} kan={kan} />}
        </Formulier>
      )}
    </Dialoog>
  );
}

function useUitvoeren({ id, versie }: Trajectgegeven, { handeling }: Kan) {
  const stap = useDaad('zetTrajectstap');
  const route = useDaad('zetRoute');
  return async (mee: ReturnType<typeof meeVan>, klaar: string): Promise<void> => {
    const { motief, gegeven } = mee;
    const basis = { gegeven: gegeven as never, versie, ...(motief ? { motief } : {}) };
    if (handeling.soort === 'stap')
      await stap.doe({ pad: { id }, inhoud: { ...basis, naar: handeling.naar } }, klaar);
    else if (handeling.soort === 'route') {
      const dag = mee.evaluatieOp ? { evaluatieOp: mee.evaluatieOp } : {};
      await route.doe(
        { pad: { id, route: handeling.routeId }, inhoud: { ...basis, ...dag, naar: handeling.naar } },
        klaar,
      );
    }
  };
}

/** De velden van een daad: waarom, een dag, een artikel, en wat een mens bevestigt. */
export function Daadvelden({ vorm, kan }: { readonly vorm: Vorm; readonly kan: Pick<Kan, 'nodig'> }) {
  const { t } = useTranslation('mas');
  const { motief, dag, artikel, vinkjes } = veldenVan(kan.nodig);
  const { register, setValue, formState } = vorm;
  const fout = (naam: string) => foutVan(formState.errors, naam);
  return (
    <>
      {dag && (
        <div className="stapel stapel--krap">
          <Tekstveld
            type="date"
            min={dagOver(1)}
            label={t(`route.venster.${dag}`)}
            uitleg={dag === 'datum' ? t('route.venster.datumUitleg') : undefined}
            fout={fout('evaluatieOp')}
            {...register('evaluatieOp')}
          />
          {dag === 'datum' && (
            <div className="knoprij">
              {[2, 6, 12].map((weken) => (
                <Knop klein key={weken} onClick={() => setValue('evaluatieOp', dagOver(weken * 7))}>
                  {t('route.venster.weken', { count: weken })}
                </Knop>
              ))}
            </div>
          )}
        </div>
      )}
      <Tekstvak
        label={t(motief ? 'route.venster.motief' : 'route.venster.motiefMag')}
        uitleg={motief ? t('route.venster.motiefUitleg') : undefined}
        fout={fout('motief')}
        {...register('motief')}
      />
      {artikel && (
        <Tekstveld
          label={t('route.venster.artikel')}
          uitleg={t('route.venster.artikelUitleg')}
          fout={fout('wetsartikel')}
          {...register('wetsartikel')}
        />
      )}
      {vinkjes.length > 0 && (
        <Keuzegroep
          meer
          label={t('route.venster.bevestig')}
          fout={fout('gegeven')}
          keuzes={vinkjes.map((iets) => ({ waarde: iets, tekst: t(`route.nodig.${iets}`) }))}
          {...register('gegeven')}
        />
      )}
    </>
  );
}
