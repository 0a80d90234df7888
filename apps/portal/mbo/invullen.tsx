import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { useInleveren } from '../delen/inlezen/inleveren.ts';
import { Knop, Knoplink } from '../delen/knop.tsx';
import { lijstnaamVan } from '../delen/naam.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Laden, Leeg, Toestand } from '../delen/toestand.tsx';
import { Tekstveld, Vinkje } from '../delen/velden.tsx';
import { useAlleAanmeldingen, useWeken, weekNu, type EigenAanmelding, type Week } from './gegevens.ts';
import { Invulrooster } from './invulrooster.tsx';
import { weekbestandVan } from './weekbestand.ts';
import { useWeekconcept, wijzigingenBij } from './weekconcept.ts';
import '../stijl/mbo.css';

/** De weekcheck met de hand: alles staat er al, men verandert alleen wat anders is. */
export function Invullen() {
  const { t } = useTranslation('mbo');
  const weken = useWeken();
  return (
    <Pagina titel={t('invullen.titel')} inleiding={t('invullen.inleiding')}>
      <Toestand vraag={weken}>
        {({ items }) => {
          const week = weekNu(items) ?? items[0];
          return week ? <Rooster week={week} /> : <Leeg titel={t('weekcheck.leeg')} />;
        }}
      </Toestand>
    </Pagina>
  );
}

const opNaam = (een: EigenAanmelding, ander: EigenAanmelding): number =>
  lijstnaamVan(een.leerling).localeCompare(lijstnaamVan(ander.leerling), 'nl');

function Rooster({ week }: { readonly week: Week }) {
  const { t } = useTranslation('mbo');
  const begin = (useLocation().state as { readonly alleen?: boolean } | null)?.alleen ?? false;
  const lijst = useAlleAanmeldingen(week);
  const concept = useWeekconcept(lijst.items);
  const [naam, zetNaam] = useState('');
  const [alleen, zetAlleen] = useState(begin);
  const { leverIn, bezig, fout } = useInleveren('weekcheck', '/mbo/weekcheck/bestand');
  if (!lijst.compleet) return lijst.error ? <Foutmelding fout={lijst.error} /> : <Laden regels={8} />;
  // Wie bij meer regio's hoort, ziet hier alleen wat bij de aanmeldingen van deze week hoort.
  const wijzigingen = wijzigingenBij(concept.wijzigingen, lijst.items);
  const aantal = Object.keys(wijzigingen).length;
  const rijen = lijst.items
    .filter(({ id }) => !alleen || wijzigingen[id])
    .filter(({ leerling }) => lijstnaamVan(leerling).toLowerCase().includes(naam.trim().toLowerCase()))
    .sort(opNaam);
  const verder = (): void => {
    const { seizoen, regio } = week;
    const bestand = weekbestandVan([...lijst.items].sort(opNaam), wijzigingen);
    leverIn({ bestand, seizoen, regio }).then(concept.verstuur, () => undefined);
  };
  if (lijst.items.length === 0)
    return (
      <Leeg titel={t('aanmeldingen.leeg')}>
        <Knoplink naar="/mbo/weekcheck">{t('invullen.terug')}</Knoplink>
      </Leeg>
    );
  return (
    <>
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
      {rijen.length === 0 ? (
        <Leeg titel={t('aanmeldingen.geen')}>{t('invullen.geenUitleg')}</Leeg>
      ) : (
        <Invulrooster rijen={rijen} wijzigingen={wijzigingen} zet={concept.zet} />
      )}
      {fout && <Foutmelding fout={fout} />}
      <Balk
        aantal={aantal}
        totaal={lijst.items.length}
        bezig={bezig}
        verder={verder}
        wis={() => {
          concept.zet({});
          zetAlleen(false);
        }}
      />
    </>
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
function Balk({ aantal, totaal, bezig, verder, wis }: Balkprops) {
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
