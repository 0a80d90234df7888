import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLijst, useVraag } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop, Knoplink } from '../delen/knop.tsx';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Laden, Toestand } from '../delen/toestand.tsx';
import '../stijl/verzuim.css';
import { dag } from '../taal/tijd.ts';
import { Meldingenlijst } from './meldingenlijst.tsx';
import { inZin } from './namen.ts';
import { Regellijst } from './regellijst.tsx';
import { Signaallijst } from './signaal.tsx';
import { Teller, type Tellergegeven } from './teller.tsx';

// Formulieren komen pas als zij in beeld zijn.
const Invoer = lazy(async () => ({ default: (await import('./invoer.tsx')).Invoer }));
const ZelfMelden = lazy(async () => ({ default: (await import('./zelf-melden.tsx')).ZelfMelden }));

type Venster = 'invoer' | 'meld' | null;

/** Het verzuim van een leerling: de telling per week, waarover het gesprek gaat, de meldingen en elke regel. */
export function Leerling() {
  const { id = '' } = useParams();
  const { t } = useTranslation('verzuim');
  const tellers = useLijst('lijstVerzuimtellers', { vraag: { overstapId: id } });
  const regels = useLijst('lijstVerzuim', { vraag: { overstapId: id } });
  const [venster, zetVenster] = useState<Venster>(null);
  const teller = tellers.items.find((een) => een.overstapId === id) ?? tellers.items[0];
  const wie = useWie(id, teller ?? regels.items[0]);
  const naam = wie && inZin(wie, t);
  return (
    <Pagina
      titel={naam ? t('leerling.titel', { naam }) : t('leerling.kort')}
      acties={<Acties id={id} open={zetVenster} />}
    >
      <Toestand vraag={tellers}>
        {() => (teller ? <Telling teller={teller} /> : <p>{t('leerling.geenTelling')}</p>)}
      </Toestand>
      <Meldingen id={id} />
      <div className="stapel">
        <h2>{t('leerling.regels')}</h2>
        <Regellijst vraag={regels} zonderLeerling />
      </div>
      <Dialoog titel={t('invoer.titel')} open={venster === 'invoer'} sluit={() => zetVenster(null)}>
        {naam && <p>{t('leerling.voor', { naam })}</p>}
        <Suspense fallback={<Laden regels={2} />}>
          <Invoer overstapId={id} sluit={() => zetVenster(null)} />
        </Suspense>
      </Dialoog>
      <Dialoog titel={t('zelf.titel')} open={venster === 'meld'} sluit={() => zetVenster(null)}>
        {naam && <p>{t('leerling.voor', { naam })}</p>}
        <Suspense fallback={<Laden regels={2} />}>
          <ZelfMelden overstapId={id} sluit={() => zetVenster(null)} />
        </Suspense>
      </Dialoog>
    </Pagina>
  );
}

/** Over wie het gaat; van wie nog geen verzuim heeft, staat de naam alleen in zijn overstap. */
function useWie(id: string, bekend: Parameters<typeof inZin>[0] | undefined) {
  const rol = useMij()?.organisatie.rol;
  const vanSchool = rol === 'decaan' || rol === 'mentor';
  const overstap = useVraag('leesOverstap', { pad: { id } }, { uit: !vanSchool || bekend !== undefined });
  return bekend ?? (overstap.data?.id === id ? overstap.data : undefined);
}

function Acties({ id, open }: { readonly id: string; readonly open: (venster: Venster) => void }) {
  const { t } = useTranslation('verzuim');
  const rol = useMij()?.organisatie.rol;
  if (rol !== 'decaan' && rol !== 'mentor') return null;
  return (
    <>
      <Knop pictogram="plus" onClick={() => open('invoer')}>
        {t('signalen.invoeren')}
      </Knop>
      {rol === 'decaan' && (
        <>
          <Knop onClick={() => open('meld')}>{t('zelf.knop')}</Knop>
          <Knoplink naar={`/verzuim/consulten/nieuw?leerling=${id}`}>{t('consult.vraag')}</Knoplink>
        </>
      )}
    </>
  );
}

function Telling({ teller }: { readonly teller: Tellergegeven }) {
  const { t } = useTranslation('verzuim');
  const { signalen = [], teltVanaf, volgendeVanaf } = teller;
  return (
    <div className="twee-kolom">
      <Kaart titel={t('leerling.telling')}>
        <Teller teller={teller} groot />
        {teltVanaf && (
          <p className="zacht klein">
            {t('leerling.teltVanaf', { dag: dag(teltVanaf), volgende: dag(volgendeVanaf ?? teltVanaf) })}
          </p>
        )}
        <p className="zacht klein">{t('leerling.hoeGeteld', { lesweken: teller.lesweken })}</p>
      </Kaart>
      {signalen.length > 0 && (
        <Kaart titel={t('leerling.gesprek')}>
          <Signaallijst signalen={signalen} metDoe />
        </Kaart>
      )}
    </div>
  );
}

function Meldingen({ id }: { readonly id: string }) {
  const { t } = useTranslation('verzuim');
  const rol = useMij()?.organisatie.rol;
  const vraag = useLijst('lijstVerzuimmeldingen', { vraag: { overstapId: id } });
  return (
    <div className="stapel">
      <h2>{t('tabs.meldingen')}</h2>
      <Meldingenlijst
        vraag={vraag}
        rijen={vraag.items}
        pad={rol === 'lpa' || rol === 'rmc' ? '/meldingen' : '/verzuim/meldingen'}
        leeg={{ titel: t('leerling.geenMelding.titel'), uitleg: t('leerling.geenMelding.uitleg') }}
      />
    </div>
  );
}
