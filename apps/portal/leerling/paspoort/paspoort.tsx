import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isBewerkbaar } from '#libs/domain/paspoort/paspoort-machine.ts';
import { Melding } from '../../delen/melding.tsx';
import { Pagina } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Voortgang } from '../../delen/voortgang.tsx';
import '../../stijl/thuis.css';
import { Bewaarstand } from '../concept/bewaarstand.tsx';
import { useWachtrij } from '../concept/gebruik.ts';
import { BeginPaspoort } from './begin.tsx';
import { kaartenVan, kaartstand, padVan, useEigenPaspoort, type Geopend } from './eigen.ts';
import { Meer } from './meer.tsx';
import { Mentordeel } from './mentordeel.tsx';
import { Vervolg } from './vervolg.tsx';

/** Mijn Paspoort: hoe ver het is, wat nu te doen, en de zeven kaarten. */
export function MijnPaspoort() {
  const { t } = useTranslation('leerling');
  const vraag = useEigenPaspoort();
  return (
    <Pagina titel={t('paspoort.titel')}>
      <div className="stapel smal">
        <Toestand vraag={vraag}>
          {(geopend) =>
            geopend ? (
              <Overzicht geopend={geopend} />
            ) : (
              <BeginPaspoort
                gevraagdDoor={vraag.lijst?.gevraagdDoor ?? []}
                afgezien={(vraag.lijst?.afgezienOp ?? null) !== null}
              />
            )
          }
        </Toestand>
      </div>
    </Pagina>
  );
}

function Overzicht({ geopend }: { readonly geopend: Geopend }) {
  const { t } = useTranslation('leerling');
  const { paspoort, lijst } = geopend;
  const { rij, stand } = useWachtrij(paspoort.id);
  const kaarten = kaartenVan(lijst).map((thema) => ({
    thema,
    stand: kaartstand(geopend, stand.wacht, thema),
  }));
  const klaar = kaarten.reduce((som, kaart) => som + kaart.stand.klaar, 0);
  const totaal = kaarten.reduce((som, kaart) => som + kaart.stand.totaal, 0);
  const vast = paspoort.status !== undefined && !isBewerkbaar(paspoort.status);
  return (
    <>
      <Vervolg geopend={geopend} wacht={stand.wacht} />
      <Bewaarstand rij={rij} stand={stand} lijst={lijst} />
      <Voortgang tekst={t('paspoort.voortgang')} klaar={klaar} totaal={totaal} />
      {vast && (
        <Melding>
          <p>{t('paspoort.nieuweVersie')}</p>
        </Melding>
      )}
      <ul className="kaal kaarten" aria-label={t('paspoort.kaarten')}>
        {kaarten.map(({ thema, stand: kaart }) => (
          <li key={thema.id}>
            <Link to={padVan(thema.id, 0)}>
              <strong lang={lijst.taal}>{thema.titel}</strong>
              <span className="zacht">
                {t(kaart.mist > 0 ? 'paspoort.kaartMist' : 'paspoort.kaart', {
                  klaar: kaart.klaar,
                  totaal: kaart.totaal,
                })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Mentordeel paspoort={paspoort} />
      <Meer paspoort={paspoort} />
    </>
  );
}
