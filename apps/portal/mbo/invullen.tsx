import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { useInleveren } from '../delen/inlezen/inleveren.ts';
import { Knoplink } from '../delen/knop.tsx';
import { lijstnaamVan } from '../delen/naam.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Laden, Leeg, Toestand } from '../delen/toestand.tsx';
import { Keuzelijst } from '../delen/velden.tsx';
import { useAlleAanmeldingen, useWeken, weekNu, type EigenAanmelding, type Week } from './gegevens.ts';
import { Balk, Elders, Zoekrij } from './invuldelen.tsx';
import { Invulrooster } from './invulrooster.tsx';
import { weekbestandVan, type Wijzigingen } from './weekbestand.ts';
import { useWeekconcept } from './weekconcept.ts';
import { openElders, wijzigingenBij } from './weekwijzigingen.ts';
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
          return week ? <PerRegio weken={items} begin={week} /> : <Leeg titel={t('weekcheck.leeg')} />;
        }}
      </Toestand>
    </Pagina>
  );
}

/** Een weekcheck gaat over een regio; wie bij meer hoort, kiest welke. Vanzelf is dat die het eerst moet. */
function PerRegio({ weken, begin }: { readonly weken: readonly Week[]; readonly begin: Week }) {
  const { t } = useTranslation('mbo');
  const [regio, zetRegio] = useState(begin.regio);
  const regios = [...new Set(weken.map((een) => een.regio))].sort();
  const eigen = weken.filter((een) => een.regio === regio);
  const week = weekNu(eigen) ?? eigen[0] ?? begin;
  return (
    <>
      {regios.length > 1 && (
        <div className="filterrij">
          <Keuzelijst
            label={t('invullen.regio')}
            keuzes={regios.map((waarde) => ({ waarde, tekst: t('invullen.regioNaam', { regio: waarde }) }))}
            value={week.regio}
            onChange={({ target }) => zetRegio(target.value)}
          />
        </div>
      )}
      <Rooster key={week.regio} week={week} />
    </>
  );
}

const opNaam = (een: EigenAanmelding, ander: EigenAanmelding): number =>
  lijstnaamVan(een.leerling).localeCompare(lijstnaamVan(ander.leerling), 'nl');

/** De aanmeldingen van deze week; wie bij meer regio's hoort, leest erboven wat hier niet bij staat. */
function Rooster({ week }: { readonly week: Week }) {
  const { t } = useTranslation('mbo');
  const lijst = useAlleAanmeldingen(week);
  const concept = useWeekconcept(lijst);
  if (!lijst.compleet) return lijst.error ? <Foutmelding fout={lijst.error} /> : <Laden regels={8} />;
  const wijzigingen = wijzigingenBij(concept.wijzigingen, lijst.items);
  const elders = openElders(concept.concept, wijzigingen);
  return (
    <>
      <Elders aantal={Object.keys(elders).length} wis={() => concept.wis(elders)} />
      {lijst.items.length === 0 ? (
        <Leeg titel={t('aanmeldingen.leeg')}>
          <Knoplink naar="/mbo/weekcheck">{t('invullen.terug')}</Knoplink>
        </Leeg>
      ) : (
        <Invulling week={week} items={lijst.items} wijzigingen={wijzigingen} concept={concept} />
      )}
    </>
  );
}

interface Invulprops {
  readonly week: Week;
  readonly items: readonly EigenAanmelding[];
  readonly wijzigingen: Wijzigingen;
  readonly concept: Pick<ReturnType<typeof useWeekconcept>, 'zet' | 'verstuur' | 'wis'>;
}

function Invulling({ week, items, wijzigingen, concept }: Invulprops) {
  const { t } = useTranslation('mbo');
  const begin = (useLocation().state as { readonly alleen?: boolean } | null)?.alleen ?? false;
  const [naam, zetNaam] = useState('');
  const [alleen, zetAlleen] = useState(begin);
  const { leverIn, bezig, fout } = useInleveren('weekcheck', '/mbo/weekcheck/bestand');
  const rijen = items
    .filter(({ id }) => !alleen || wijzigingen[id])
    .filter(({ leerling }) => lijstnaamVan(leerling).toLowerCase().includes(naam.trim().toLowerCase()))
    .sort(opNaam);
  const verder = (): void => {
    const { seizoen, regio } = week;
    const bestand = weekbestandVan([...items].sort(opNaam), wijzigingen);
    leverIn({ bestand, seizoen, regio }).then(
      () => concept.verstuur(wijzigingen),
      () => undefined,
    );
  };
  const wis = (): void => {
    concept.wis(wijzigingen);
    zetAlleen(false);
  };
  const aantal = Object.keys(wijzigingen).length;
  return (
    <>
      <Zoekrij {...{ naam, zetNaam, alleen, zetAlleen }} />
      {rijen.length === 0 ? (
        <Leeg titel={t('aanmeldingen.geen')}>{t('invullen.geenUitleg')}</Leeg>
      ) : (
        <Invulrooster rijen={rijen} wijzigingen={wijzigingen} zet={concept.zet} />
      )}
      {fout && <Foutmelding fout={fout} />}
      <Balk totaal={items.length} {...{ aantal, bezig, verder, wis }} />
    </>
  );
}
