import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Knoplink } from '../../delen/knop.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { Pagina } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Voortgang } from '../../delen/voortgang.tsx';
import '../../stijl/thuis.css';
import { Bewaarstand } from '../concept/bewaarstand.tsx';
import { useWachtrij } from '../concept/gebruik.ts';
import { Antwoordveld } from './antwoordveld.tsx';
import { antwoordOp, kaartenVan, padVan, useEigenPaspoort, type Geopend, type Thema } from './eigen.ts';
import { Voorlezen } from './spraak.tsx';

/** Een vraag van een kaart, een tegelijk; elk antwoord wordt bewaard terwijl je schrijft. */
export function Paspoortvraag() {
  const { t } = useTranslation('leerling');
  const vraag = useEigenPaspoort();
  const { thema: themaId, nummer } = useParams();
  const kaarten = vraag.data ? kaartenVan(vraag.data.lijst) : [];
  const thema = kaarten.find(({ id }) => id === themaId);
  const plek = Math.min(Math.max(1, Number(nummer) || 1), thema?.vragen.length ?? 1) - 1;
  return (
    <Pagina titel={thema?.titel ?? t('paspoort.titel')}>
      <div className="smal">
        <Toestand vraag={vraag}>
          {(geopend) =>
            geopend && thema ? (
              <Kaartvraag geopend={geopend} kaarten={kaarten} thema={thema} plek={plek} />
            ) : (
              <Knoplink naar="/mijn/paspoort">{t('paspoort.titel')}</Knoplink>
            )
          }
        </Toestand>
      </div>
    </Pagina>
  );
}

interface Props {
  readonly geopend: Geopend;
  readonly kaarten: readonly Thema[];
  readonly thema: Thema;
  readonly plek: number;
}

function Kaartvraag({ geopend, kaarten, thema, plek }: Props) {
  const { t } = useTranslation('leerling');
  const { rij, stand } = useWachtrij(geopend.paspoort.id);
  const vraag = thema.vragen[plek]!;
  const { waarde, versie } = antwoordOp(geopend, stand.wacht, vraag.id);
  const { vorige, volgende } = burenVan(kaarten, thema, plek);
  return (
    <div className="vraag">
      <Voortgang tekst={t('vraag.plek')} klaar={plek + 1} totaal={thema.vragen.length} />
      <Antwoordveld
        key={vraag.id}
        vraag={vraag}
        taal={geopend.lijst.taal}
        paspoortId={geopend.paspoort.id}
        begin={waarde}
        wacht={stand.wacht.has(vraag.id)}
        bewaar={(nieuw) => rij.schrijf(vraag.id, nieuw, versie)}
      />
      <div className="knoprij">
        <Voorlezen tekst={[vraag.vraag, vraag.hulp].filter(Boolean).join(' ')} taal={geopend.lijst.taal} />
        {vraag.gevoelig && <Merkje toon="info">{t('vraag.gevoelig')}</Merkje>}
        {!vraag.verplicht && <span className="zacht klein">{t('vraag.mag')}</span>}
      </div>
      <Bewaarstand rij={rij} stand={stand} lijst={geopend.lijst} />
      <div className="vraag__onder spiegel">
        <Knoplink naar={vorige} pictogram="terug">
          {t('vraag.terug')}
        </Knoplink>
        <Knoplink naar={volgende} soort="hoofd">
          {t(volgende === '/mijn/paspoort' ? 'vraag.naarOverzicht' : 'vraag.verder')}
        </Knoplink>
      </div>
    </div>
  );
}

/** De vraag ervoor en erna, over de kaarten heen; aan de randen het overzicht. */
function burenVan(kaarten: readonly Thema[], thema: Thema, plek: number) {
  const alle = kaarten.flatMap(({ id, vragen }) => vragen.map((_, nummer) => padVan(id, nummer)));
  const hier = alle.indexOf(padVan(thema.id, plek));
  return { vorige: alle[hier - 1] ?? '/mijn/paspoort', volgende: alle[hier + 1] ?? '/mijn/paspoort' };
}
