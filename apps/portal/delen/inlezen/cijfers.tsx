import { useTranslation } from 'react-i18next';
import { Kaart } from '../pagina.tsx';
import { GROEPEN, isLeeg, telGroep, type Bestand, type Groep } from './soorten.ts';

/** Wat er met de regels gebeurt of is gebeurd, naar de stand van het bestand. */
const UITLEG: Partial<Record<Bestand['status'], 'gedaan' | 'weg'>> = {
  VERWERKT: 'gedaan',
  TERUGGEDRAAID: 'weg',
  INGETROKKEN: 'weg',
};

/** Hoeveel regels goed zijn, wachten, of fout zijn. */
export function Cijfers({ bestand }: { readonly bestand: Bestand }) {
  const { t } = useTranslation('inlezen');
  if (isLeeg(bestand)) return null;
  return (
    <dl className="inleescijfers">
      {(Object.keys(GROEPEN) as Groep[]).map((groep) => (
        <div key={groep} data-groep={groep}>
          <dt>{t(`groep.${groep}`)}</dt>
          <dd className="cijfers">{telGroep(bestand, groep)}</dd>
          <dd className="zacht klein">{t(`groepUitleg.${UITLEG[bestand.status] ?? 'straks'}.${groep}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** De gevolgen die het bestand telt, in de volgorde van belang. */
const GEVOLGEN = [
  'risico_erop',
  'risico_eraf',
  'melding_voorstel',
  'melding_vervalt',
  'ontbreekt',
  'nieuw',
  'gewijzigd',
  'ongewijzigd',
] as const;

interface Props {
  readonly bestand: Bestand;
  /** Het moet nog gebeuren. */
  readonly straks?: boolean;
}

/** Wat er verandert als dit wordt ingelezen, in gewone zinnen. */
export function Effect({ bestand, straks = false }: Props) {
  const { t } = useTranslation('inlezen');
  const zinnen = GEVOLGEN.filter((naam) => (bestand.telling[naam] ?? 0) > 0);
  return (
    <Kaart titel={t(straks ? 'effect.straks' : 'effect.gedaan')}>
      {zinnen.length === 0 ? (
        <p>{t('effect.niets')}</p>
      ) : (
        <ul>
          {zinnen.map((naam) => (
            <li key={naam}>{t(`effect.${naam}`, { count: bestand.telling[naam] ?? 0 })}</li>
          ))}
        </ul>
      )}
    </Kaart>
  );
}
