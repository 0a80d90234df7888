import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { dag } from '../taal/tijd.ts';

type Voorstel = Item<'lijstBewaarvoorstellen'>;

/** Voorstellen over gegevens die lang genoeg bewaard zijn: alleen aantallen, met akkoord of afwijzing. */
export function Bewaarbesluiten() {
  const { t } = useTranslation('coordinator');
  const vraag = useVraag('lijstBewaarvoorstellen', { vraag: { status: 'VOORGESTELD', paginaGrootte: 50 } });
  return (
    <Kaart titel={t('bewaren.kop')}>
      <Toestand vraag={vraag} regels={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('bewaren.geen')}</p>
          ) : (
            <ul className="kaal taaklijst">
              {items.map((voorstel) => (
                <Regel key={voorstel.id} voorstel={voorstel} />
              ))}
            </ul>
          )
        }
      </Toestand>
    </Kaart>
  );
}

const VERVERS = ['lijstBewaarvoorstellen', 'lijstTaken'] as const;

function Regel({ voorstel }: { readonly voorstel: Voorstel }) {
  const { t } = useTranslation('coordinator');
  const meld = useMelder();
  const [zeker, zetZeker] = useState(false);
  const akkoord = useOpdracht('geefBewaarakkoord', VERVERS);
  const wijsAf = useOpdracht('wijsBewaarvoorstelAf', VERVERS);
  const fout = akkoord.error ?? wijsAf.error;
  const doe = (opdracht: typeof akkoord | typeof wijsAf, tekst: string): void => {
    zetZeker(false);
    opdracht.mutate({ pad: { id: voorstel.id } }, { onSuccess: () => meld({ toon: 'goed', tekst }) });
  };
  return (
    <li className="stapel stapel--krap">
      <strong>{t('bewaren.wat', { count: voorstel.aantal, dag: dag(voorstel.dag) })}</strong>
      <p className="zacht">
        {t('bewaren.akkoorden', { gegeven: voorstel.akkoorden.length, nodig: voorstel.akkoordNodig })}
      </p>
      {fout && <Foutmelding fout={fout} />}
      <div className="knoprij">
        <Knop bezig={akkoord.isPending} onClick={() => zetZeker(true)}>
          {t('bewaren.akkoord')}
        </Knop>
        <Knop soort="stil" bezig={wijsAf.isPending} onClick={() => doe(wijsAf, t('bewaren.afgewezen'))}>
          {t('bewaren.wijsAf')}
        </Knop>
      </div>
      <Dialoog titel={t('bewaren.zeker')} open={zeker} sluit={() => zetZeker(false)} vast>
        <p>{t('bewaren.gevolg')}</p>
        <div className="knoprij">
          <Knop soort="gevaar" onClick={() => doe(akkoord, t('bewaren.gedaan'))}>
            {t('bewaren.ja')}
          </Knop>
          <Knop soort="stil" onClick={() => zetZeker(false)}>
            {t('delen:annuleer')}
          </Knop>
        </div>
      </Dialoog>
    </li>
  );
}
