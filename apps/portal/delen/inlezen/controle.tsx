import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOpdracht } from '../../api/vragen.ts';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';
import { Melding } from '../melding.tsx';
import { Cijfers, Effect } from './cijfers.tsx';
import { KiesBestand } from './kies-bestand.tsx';
import { Meldingen } from './meldingen.tsx';
import { Regels } from './regels.tsx';
import { isAllesFout, telGroep, telVeranderingen, type Bestand, type Soort } from './soorten.ts';

interface Props {
  readonly bestand: Bestand;
  readonly soort: Soort;
  readonly basis: string;
  readonly naarKolommen: () => void;
}

/** Wat de knop doet: goede regels inlezen, bevestigen dat alles klopt, of verder naar de regels waarover een mens beslist. */
function doeTekst(bestand: Bestand, t: TFunction<'inlezen'>): string {
  const goed = telGroep(bestand, 'goed');
  if (telVeranderingen(bestand) > 0) return t('controle.lees', { count: goed });
  const twijfel = telGroep(bestand, 'twijfel');
  if (goed > 0 || twijfel === 0 || bestand.soort === 'weekcheck') return t('controle.bevestig');
  return t('controle.beslis', { count: twijfel });
}

/** Stap 3: wat de controle vond en wat er zou veranderen. Er is nog niets gebeurd. */
export function Controle({ bestand, soort, basis, naarKolommen }: Props) {
  const { t } = useTranslation('inlezen');
  const ga = useNavigate();
  const verwerk = useOpdracht('verwerkBestand', ['leesBestand', 'lijstBestanden']);
  const allesFout = isAllesFout(bestand);
  const waarschuwingen = bestand.waarschuwingen.filter(({ code }) => code !== 'kop.onbekend');
  const doe = (): void => {
    verwerk.mutate({ pad: { id: bestand.id } });
  };
  return (
    <>
      <Cijfers bestand={bestand} />
      <Effect bestand={bestand} straks />
      {waarschuwingen.length > 0 && (
        <Melding toon="let-op" titel={t('controle.letOp')}>
          <Meldingen meldingen={waarschuwingen} />
        </Melding>
      )}
      {verwerk.error && <Foutmelding fout={verwerk.error} />}
      {allesFout && (
        <Melding toon="fout" titel={t('controle.allesFout')}>
          <p>{t('controle.allesFoutUitleg')}</p>
        </Melding>
      )}
      <div className="knoprij">
        {!allesFout && (
          <Knop soort="hoofd" bezig={verwerk.isPending} onClick={doe}>
            {doeTekst(bestand, t)}
          </Knop>
        )}
        <Knop onClick={() => void ga(basis)}>{t('controle.niet')}</Knop>
        {bestand.kolommen.length > 0 && (
          <Knop soort="stil" onClick={naarKolommen}>
            {t('controle.kolommen')}
          </Knop>
        )}
      </div>
      <Regels bestand={bestand} />
      {allesFout && <KiesBestand soort={soort} basis={basis} />}
    </>
  );
}
