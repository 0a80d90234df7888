import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { Probleem } from '../api/probleem.ts';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { Blijft } from '../delen/blijft.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop, Knoplink } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { naamVan } from '../delen/naam.ts';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { laatsteDag } from '../taal/tijd.ts';
import { isOpen, wieDeelt } from './delingen.ts';
import { Deelbesluiten } from './deelbesluiten.tsx';
import { Inhoud } from './paspoortinhoud.tsx';
import '../stijl/mbo.css';

type Deling = Item<'lijstDelingen'>;
/** Zo vaak kijkt de bladzijde of de jongere de deling introk. */
const KIJK_MS = 5000;

/** Een gedeeld Paspoort. Trekt de jongere het in terwijl het open staat, dan is de inhoud meteen weg. */
export function GedeeldPaspoort() {
  const { t } = useTranslation('mbo');
  const { id = '' } = useParams();
  const delingen = useVraag('lijstDelingen', {}, { elke: KIJK_MS });
  const paspoorten = useVraag('lijstPaspoorten');
  const deling = delingen.data?.items.find((een) => een.id === id);
  const leerling = deling && wieDeelt(paspoorten.data?.items ?? [])(deling);
  return (
    <Pagina
      titel={
        leerling && deling && isOpen(deling)
          ? t('paspoort.van', { naam: naamVan(leerling) })
          : t('paspoort.titel')
      }
      inleiding={<Link to="/mbo/paspoorten">{t('paspoort.terug')}</Link>}
    >
      <Toestand vraag={delingen}>
        {() => (deling && isOpen(deling) ? <Open deling={deling} /> : <Dicht deling={deling} />)}
      </Toestand>
    </Pagina>
  );
}

/** De deling is niet meer open: dat is gewoon, en niemands fout. */
function Dicht({ deling }: { readonly deling: Deling | undefined }) {
  const { t } = useTranslation('mbo');
  return (
    <>
      <Melding toon="info" titel={t('paspoort.dicht')} meteen>
        <p>{t('paspoort.dichtUitleg')}</p>
        {deling?.blijftBij && <Blijft deling={deling} />}
      </Melding>
      <div className="knoprij">
        <Knoplink naar="/mbo/paspoorten">{t('paspoort.naarLijst')}</Knoplink>
      </div>
    </>
  );
}

function Open({ deling }: { readonly deling: Deling }) {
  const { t } = useTranslation('mbo');
  const lees = useOpdracht('leesDeling', ['lijstDelingen']);
  const inhoud = lees.data;
  if (lees.error instanceof Probleem && [404, 409].includes(lees.error.status))
    return <Dicht deling={deling} />;
  return (
    <>
      <Kaart titel={t('paspoort.gedeeld')}>
        <p>{t('paspoort.waarvoor', { doel: t(`doel.${deling.doel}`), dag: laatsteDag(deling.eindigtOp) })}</p>
        {!inhoud && (
          <>
            <p>{t('paspoort.zietHet')}</p>
            {lees.error && <Foutmelding fout={lees.error} />}
            <Knop
              soort="hoofd"
              pictogram="oog"
              bezig={lees.isPending}
              onClick={() => lees.mutate({ pad: { id: deling.id } })}
            >
              {t('paspoort.open')}
            </Knop>
          </>
        )}
      </Kaart>
      {inhoud && <Inhoud paspoort={inhoud} />}
      {inhoud && <Deelbesluiten deling={deling} />}
    </>
  );
}
