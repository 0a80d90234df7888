import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../../api/vragen.ts';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Doeknoppen } from '../../delen/doeknoppen.tsx';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { useMelder } from '../../delen/melder.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Vinkje } from '../../delen/velden.tsx';
import { dag } from '../../taal/tijd.ts';

type Gast = Item<'lijstMeelezers'>;

/** Ouders en mentoren die meelezen, en wie je kunt vragen. */
export function Meelezers({ paspoortId }: { readonly paspoortId: string }) {
  const { t } = useTranslation('leerling');
  const vraag = useVraag('lijstMeelezers', { pad: { id: paspoortId } });
  return (
    <Kaart titel={t('meelezers.titel')}>
      <p className="zacht">{t('meelezers.uitleg')}</p>
      <Toestand vraag={vraag} regels={1}>
        {({ items }) => (
          <ul className="kaal stapel">
            {items.map((gast) => (
              <li
                key={`${gast.gebruikerId}${gast.soort}${gast.volgnummer ?? ''}`}
                className="rij rij--uiteen"
              >
                <span>
                  <strong>{gast.naam}</strong>, {t(`meelezers.${gast.soort}`)}
                  {gast.leestMee && gast.sinds && (
                    <span className="zacht klein">
                      {' '}
                      {t(gast.gevoelig ? 'meelezers.alles' : 'meelezers.gewoon', { dag: dag(gast.sinds) })}
                    </span>
                  )}
                </span>
                {gast.leestMee ? (
                  <Stop paspoortId={paspoortId} gast={gast} />
                ) : (
                  <Vraag paspoortId={paspoortId} gast={gast} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Toestand>
    </Kaart>
  );
}

interface Props {
  readonly paspoortId: string;
  readonly gast: Gast;
}

function Stop({ paspoortId, gast: { volgnummer, naam } }: Props) {
  const { t } = useTranslation('leerling');
  const meld = useMelder();
  const doe = useOpdracht('beeindigMeelezer', ['lijstMeelezers']);
  return (
    <div className="stapel stapel--krap">
      <Knop
        klein
        soort="gevaar"
        bezig={doe.isPending}
        aria-label={`${t('delen.stop')}: ${t('meelezers.stopMet', { naam })}`}
        onClick={() =>
          doe.mutate(
            { pad: { id: paspoortId, regel: volgnummer ?? 0 } },
            { onSuccess: () => meld({ toon: 'goed', tekst: t('meelezers.isGestopt', { naam }) }) },
          )
        }
      >
        {t('delen.stop')}
      </Knop>
      {doe.error && <Foutmelding fout={doe.error} />}
    </div>
  );
}

function Vraag({ paspoortId, gast: { gebruikerId, soort, naam } }: Props) {
  const { t } = useTranslation('leerling');
  const meld = useMelder();
  const [open, zetOpen] = useState(false);
  const [gevoelig, zetGevoelig] = useState(false);
  const doe = useOpdracht('vraagMeelezer', ['lijstMeelezers']);
  const vraag = (): void =>
    doe.mutate(
      { pad: { id: paspoortId }, inhoud: { gebruikerId, soort, gevoelig } },
      {
        onSuccess: () => {
          zetOpen(false);
          meld({ toon: 'goed', tekst: t('meelezers.leestNu', { naam }) });
        },
      },
    );
  return (
    <>
      <Knop klein onClick={() => zetOpen(true)} aria-label={`${t('meelezers.vraag')}: ${naam}`}>
        {t('meelezers.vraag')}
      </Knop>
      <Dialoog titel={t('meelezers.vraagAan', { naam })} open={open} sluit={() => zetOpen(false)}>
        <p>{t(`meelezers.vraagUitleg.${soort}`)}</p>
        <Vinkje
          label={t('meelezers.gevoelig')}
          uitleg={t('meelezers.gevoeligUitleg')}
          checked={gevoelig}
          onChange={({ target }) => zetGevoelig(target.checked)}
        />
        <Doeknoppen
          tekst={t('meelezers.vraag')}
          doe={vraag}
          laat={() => zetOpen(false)}
          soort="hoofd"
          bezig={doe.isPending}
          fout={doe.error}
        />
      </Dialoog>
    </>
  );
}
