import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMij } from '../app/mij.ts';
import { alsAdres, type Filter, type Overstapregel } from '../delen/dossier/werklijst.ts';
import { Klaskeuze, uniek, useZetFilter } from '../delen/dossier/klaskeuze.tsx';
import { tabVan } from '../delen/dossier/tab.ts';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import { useZeg } from '../delen/zin.tsx';
import { bewaarLijst, leesLijsten, verwijderLijst, type BewaardeLijst } from './lijsten.ts';

interface Props {
  readonly filter: Filter;
  readonly regels: readonly Overstapregel[];
}

/** Waarop de lijst te beperken is, en de lijsten die men bewaarde. */
export function Filters({ filter, regels }: Props) {
  const { t } = useTranslation('decaan');
  const zeg = useZeg();
  const lezer = useMij()?.organisatie;
  const zet = useZetFilter(filter);
  const hier = regels.filter((regel) => filter.tab === 'alles' || tabVan(regel, lezer) === filter.tab);
  const statussen = new Map(
    hier.map(({ status, statusTekst }) => [status ?? '', zeg(`status.${status}`) || (statusTekst ?? '')]),
  );
  const seizoenen = uniek(regels.map(({ seizoen }) => seizoen));
  return (
    <div className="school__filters">
      <Klaskeuze filter={filter} regels={regels} />
      <Keuzelijst
        label={t('filter.status')}
        leeg={t('filter.alle')}
        value={filter.status}
        onChange={({ target }) => zet({ status: target.value })}
        keuzes={[...statussen].map(([waarde, tekst]) => ({ waarde, tekst }))}
      />
      {seizoenen.length > 1 && (
        <Keuzelijst
          label={t('filter.seizoen')}
          leeg={t('filter.alle')}
          value={filter.seizoen}
          onChange={({ target }) => zet({ seizoen: target.value })}
          keuzes={seizoenen.map((waarde) => ({ waarde, tekst: waarde }))}
        />
      )}
      <Lijsten filter={filter} />
    </div>
  );
}

/** Lijsten die men vaker wil zien; alleen in deze browser. */
function Lijsten({ filter }: { readonly filter: Filter }) {
  const { t } = useTranslation('decaan');
  const wie = useMij()?.gebruiker.id ?? '';
  const [lijsten, zetLijsten] = useState<readonly BewaardeLijst[]>(() => leesLijsten(wie));
  const [naam, zetNaam] = useState<string | null>(null);
  const adres = alsAdres(filter);
  const huidige = lijsten.find((lijst) => lijst.adres === adres);
  const meld = useMelder();
  const bewaar = (hoe: string): void => {
    if (hoe) {
      zetLijsten(bewaarLijst(wie, { naam: hoe, adres }));
      meld({ toon: 'goed', tekst: t('filter.bewaard', { naam: hoe }) });
    }
    zetNaam(null);
  };
  const vergeet = (lijst: BewaardeLijst): void => {
    zetLijsten(verwijderLijst(wie, adres));
    meld({ toon: 'goed', tekst: t('filter.vergeten', { naam: lijst.naam }) });
  };
  if (naam !== null)
    return (
      <form
        className="rij"
        onSubmit={(gebeurtenis) => {
          gebeurtenis.preventDefault();
          bewaar(naam.trim());
        }}
      >
        <Tekstveld
          label={t('filter.naam')}
          uitleg={t('filter.naamUitleg')}
          value={naam}
          maxLength={40}
          autoFocus
          onChange={({ target }) => zetNaam(target.value)}
        />
        <Knop type="submit">{t('filter.bewaar')}</Knop>
        <Knop soort="stil" onClick={() => zetNaam(null)}>
          {t('delen:annuleer')}
        </Knop>
      </form>
    );
  return (
    <div className="rij">
      {lijsten.map((lijst) => (
        <Link
          key={lijst.adres}
          to={`?${lijst.adres}`}
          className="nl-button nl-button--subtle knop knop--stil knop--klein"
          aria-current={lijst === huidige ? 'true' : undefined}
        >
          {lijst.naam}
        </Link>
      ))}
      {huidige ? (
        <Knop klein soort="stil" pictogram="kruis" onClick={() => vergeet(huidige)}>
          {t('filter.verwijder', { naam: huidige.naam })}
        </Knop>
      ) : (
        adres && (
          <Knop klein soort="stil" pictogram="ster" onClick={() => zetNaam('')}>
            {t('filter.bewaarDeze')}
          </Knop>
        )
      )}
    </div>
  );
}
