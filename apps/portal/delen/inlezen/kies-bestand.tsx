import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Probleem } from '../../api/probleem.ts';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';
import { Kaart } from '../pagina.tsx';
import { Melding } from '../melding.tsx';
import { Laden } from '../toestand.tsx';
import { Vinkje } from '../velden.tsx';
import { Bestandzin } from './bestandzin.tsx';
import { slaOp } from './bewaar.ts';
import { useInleveren, type Wens } from './inleveren.ts';
import { voorbeeldVan, type Soort } from './soorten.ts';

const Bestandskiezer = lazy(async () => ({
  default: (await import('../bestandskiezer.tsx')).Bestandskiezer,
}));
const SOORTEN_BESTAND = ['.csv', '.txt', '.xlsx'] as const;

/** Wat aan zijn naam of eerste bytes geen tabel is, neemt de API niet eens aan. */
const AAN_DE_DEUR = [
  'bestand.naam',
  'bestand.extensie',
  'bestand.oud-excel',
  'bestand.geen-tabel',
  'bestand.vorm',
];

interface Props {
  readonly soort: Soort;
  readonly basis: string;
  readonly erbij?: Pick<Wens, 'seizoen' | 'regio'>;
}

/** Stap 1: het bestand kiezen of erop slepen, met wat erin hoort en een voorbeeld. */
export function KiesBestand({ soort, basis, erbij = {} }: Props) {
  const { t } = useTranslation('inlezen');
  const [volledig, zetVolledig] = useState(false);
  const { leverIn, bezig, fout } = useInleveren(soort, basis);
  const kies = (bestand: File): void => {
    leverIn({ bestand, volledigeLevering: volledig, ...erbij }).catch(() => undefined);
  };
  return (
    <Kaart titel={t('kies.kop')}>
      <div className="stapel">
        <p>{t(`soort.${soort}.hoort`)}</p>
        {soort === 'cohort' && (
          <Vinkje
            label={t('kies.volledig')}
            uitleg={t('kies.volledigUitleg')}
            checked={volledig}
            onChange={({ target }) => zetVolledig(target.checked)}
          />
        )}
        {bezig ? (
          <p role="status">{t('kies.onderweg')}</p>
        ) : (
          <Suspense fallback={<Laden regels={3} />}>
            <Bestandskiezer soorten={SOORTEN_BESTAND} uitleg={t('kies.sleep')} kies={kies} />
          </Suspense>
        )}
        {fout && <NietAangenomen fout={fout} />}
        <div className="rij">
          <Knop
            klein
            soort="stil"
            pictogram="bestand"
            onClick={() => slaOp(voorbeeldVan(soort), t(`soort.${soort}.voorbeeld`))}
          >
            {t('kies.voorbeeld')}
          </Knop>
          <span className="zacht klein">{t('kies.veilig')}</span>
        </div>
      </div>
    </Kaart>
  );
}

/** Geen tabel heet hier net als bij wat de controle afkeurt; al het andere is een gewone fout. */
function NietAangenomen({ fout }: { readonly fout: unknown }) {
  const { t } = useTranslation('inlezen');
  if (!(fout instanceof Probleem && AAN_DE_DEUR.includes(fout.code))) return <Foutmelding fout={fout} />;
  return (
    <Melding toon="fout" titel={t('afgekeurd.titel')} meteen>
      <p>
        <Bestandzin melding={{ code: fout.code, melding: fout.message }} />
      </p>
      <p>{t('afgekeurd.niets')}</p>
    </Melding>
  );
}
