import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roep, type Inhoud } from '../../api/client.ts';
import { useOpdracht } from '../../api/vragen.ts';
import { useGaVandaar } from '../../delen/ga-vandaar.ts';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { useMelder } from '../../delen/melder.tsx';
import { Melding } from '../../delen/melding.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { laatsteDag } from '../../taal/tijd.ts';

export type Wens = Inhoud<'deelPaspoort'>;
interface Props {
  readonly paspoortId: string;
  readonly naam: string;
  readonly wens: Wens;
  readonly terug: () => void;
}

/** Precies wat de ander ziet; pas daarna is er een knop om te delen. */
export function Voorbeeld({ paspoortId, naam, wens, terug }: Props) {
  const { t } = useTranslation('leerling');
  const vraag = useQuery({
    queryKey: ['leesDeelvoorbeeld', paspoortId, wens],
    queryFn: ({ signal }) => roep('leesDeelvoorbeeld', { pad: { id: paspoortId }, inhoud: wens, signal }),
    gcTime: 0,
    retry: false,
  });
  return (
    <>
      <Toestand vraag={vraag}>
        {({ inhoud, eindigtOp, status, taal }) => (
          <>
            <p>{t('voorbeeld.uitleg', { naam, dag: laatsteDag(eindigtOp) })}</p>
            {taal !== 'nl' && <p className="zacht">{t('voorbeeld.nederlands', { naam })}</p>}
            <section className="voorbeeldblad" aria-label={t('voorbeeld.naam', { naam })}>
              <dl lang={taal}>
                {inhoud.velden.map(({ vraagId, vraag: tekst, tekst: antwoord }) => (
                  <div key={vraagId}>
                    <dt>{tekst}</dt>
                    <dd dir="auto">{antwoord}</dd>
                  </div>
                ))}
              </dl>
              {inhoud.mentor?.bezwaar && (
                <p>
                  <strong>{t('mentordeel.bezwaar')}</strong> {inhoud.mentor.bezwaar.tekst}
                </p>
              )}
            </section>
            {status === 'WACHT_OP_TOESTEMMING' && (
              <Melding titel={t('voorbeeld.ouders')}>
                <p>{t('voorbeeld.oudersUitleg')}</p>
              </Melding>
            )}
            <Deelknop paspoortId={paspoortId} naam={naam} wens={wens} wacht={status !== 'ACTIEF'} />
          </>
        )}
      </Toestand>
      <div className="knoprij">
        <Knop soort="stil" onClick={terug}>
          {t('vraag.terug')}
        </Knop>
      </div>
    </>
  );
}

function Deelknop({ paspoortId, naam, wens, wacht }: Omit<Props, 'terug'> & { readonly wacht: boolean }) {
  const { t } = useTranslation('leerling');
  const vandaar = useGaVandaar();
  const meld = useMelder();
  const doe = useOpdracht('deelPaspoort', ['lijstDelingen', 'lijstPaspoorten', 'leesPaspoort']);
  const deel = (): void => {
    const ga = vandaar();
    doe.mutate(
      { pad: { id: paspoortId }, inhoud: wens },
      {
        onSuccess: ({ status }) => {
          meld({
            toon: 'goed',
            tekst: t(status === 'ACTIEF' ? 'voorbeeld.gedeeld' : 'voorbeeld.gevraagd', { naam }),
          });
          ga('/mijn/delen');
        },
      },
    );
  };
  return (
    <>
      {doe.error && <Foutmelding fout={doe.error} />}
      <div className="knoprij">
        <Knop soort="hoofd" bezig={doe.isPending} onClick={deel}>
          {t(wacht ? 'voorbeeld.vraagOuders' : 'voorbeeld.deel', { naam })}
        </Knop>
      </div>
    </>
  );
}
