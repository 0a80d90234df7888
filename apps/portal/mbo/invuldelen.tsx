import { useTranslation } from 'react-i18next';
import { Knop } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { Tekstveld, Vinkje } from '../delen/velden.tsx';

/** Wat klaarstaat en niet met deze weekcheck meegaat: zeg het, en laat het weg kunnen. */
export function Elders({ aantal, wis }: { readonly aantal: number; readonly wis: () => void }) {
  const { t } = useTranslation('mbo');
  if (aantal === 0) return null;
  return (
    <Melding toon="let-op" titel={t('elders.titel', { count: aantal })}>
      <p>{t('elders.uitleg')}</p>
      <Knop soort="stil" onClick={wis}>
        {t('elders.wis')}
      </Knop>
    </Melding>
  );
}

interface Zoekprops {
  readonly naam: string;
  readonly zetNaam: (naam: string) => void;
  readonly alleen: boolean;
  readonly zetAlleen: (alleen: boolean) => void;
}

/** Zoeken in het rooster, of alleen zien wat veranderde. */
export function Zoekrij({ naam, zetNaam, alleen, zetAlleen }: Zoekprops) {
  const { t } = useTranslation('mbo');
  return (
    <div className="filterrij">
      <Tekstveld
        label={t('aanmeldingen.zoek')}
        type="search"
        autoComplete="off"
        value={naam}
        onChange={({ target }) => zetNaam(target.value)}
      />
      <Vinkje
        label={t('invullen.alleen')}
        checked={alleen}
        onChange={({ target }) => zetAlleen(target.checked)}
      />
    </div>
  );
}

interface Balkprops {
  readonly aantal: number;
  readonly totaal: number;
  readonly bezig: boolean;
  readonly verder: () => void;
  readonly wis: () => void;
}

/** Hoeveel er is veranderd, en verder naar de gevolgen. */
export function Balk({ aantal, totaal, bezig, verder, wis }: Balkprops) {
  const { t } = useTranslation('mbo');
  return (
    <div className="vaste-balk">
      <p role="status">
        <strong>{t('invullen.gewijzigd', { count: aantal })}</strong>{' '}
        <span className="zacht">{t('invullen.kloppen', { count: totaal - aantal })}</span>
      </p>
      <div className="knoprij">
        {aantal > 0 && (
          <Knop soort="stil" onClick={wis}>
            {t('invullen.wis')}
          </Knop>
        )}
        <Knop soort="hoofd" bezig={bezig} onClick={verder}>
          {t(aantal > 0 ? 'invullen.gevolgen' : 'invullen.klopt')}
        </Knop>
      </div>
    </div>
  );
}
