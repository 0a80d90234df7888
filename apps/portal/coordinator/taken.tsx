import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLijst, type Item } from '../api/vragen.ts';
import { Nieuwtje } from '../app/live.tsx';
import { useMij } from '../app/mij.ts';
import { Uiterlijk, WaaromHier } from '../delen/bal.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Laden, Leeg } from '../delen/toestand.tsx';
import { Taakdialoog } from '../delen/taak/taakdialoog.tsx';
import { taakzin, useZeg, Zin } from '../delen/zin.tsx';
import { Bewaarbesluiten } from './bewaarbesluiten.tsx';
import { Noodtoegangen } from './noodtoegangen.tsx';
import '../stijl/coordinator.css';

type Taak = Item<'lijstTaken'>;

/** Wat deze rol zelf moet doen: taken, noodtoegangen meelezen en beoordelen, en voor de projectleider wat weg mag. */
export function Taken() {
  const { t } = useTranslation('coordinator');
  const rol = useMij()?.organisatie.rol;
  return (
    <Pagina titel={t('taken.titel')} inleiding={t('taken.uitleg')}>
      <Nieuwtje soorten={['taak', 'noodtoegang']} ververs={['lijstTaken', 'lijstNoodtoegangen']} />
      <Takenlijst />
      <Noodtoegangen />
      {rol === 'projectleider' && <Bewaarbesluiten />}
    </Pagina>
  );
}

function Takenlijst() {
  const { t } = useTranslation('coordinator');
  const rol = useMij()?.organisatie.rol;
  const lijst = useLijst('lijstTaken', { vraag: { paginaGrootte: 50 } });
  if (lijst.error && lijst.items.length === 0)
    return <Foutmelding fout={lijst.error} opnieuw={() => void lijst.refetch()} />;
  if (lijst.isPending) return <Laden />;
  if (lijst.items.length === 0)
    return (
      <Leeg titel={t('taken.leeg')}>
        <p>{t('taken.leegDoe')}</p>
      </Leeg>
    );
  const eigen = lijst.items.filter((taak) => taak.rol === rol);
  const vanCollega = lijst.items.filter((taak) => taak.rol !== rol);
  return (
    <>
      {eigen.length > 0 && <Takenkaart titel={t('taken.kop')} taken={eigen} />}
      {vanCollega.length > 0 && <Takenkaart titel={t('taken.bijCollega')} taken={vanCollega} />}
      {lijst.meer && (
        <Knop onClick={lijst.meer} bezig={lijst.isFetchingNextPage}>
          {t('delen:lijst.meer')}
        </Knop>
      )}
    </>
  );
}

function Takenkaart({ titel, taken }: { readonly titel: string; readonly taken: readonly Taak[] }) {
  return (
    <Kaart titel={titel}>
      <ul className="kaal taaklijst">
        {taken.map((taak) => (
          <Taakregel key={taak.id} taak={taak} />
        ))}
      </ul>
    </Kaart>
  );
}

function Taakregel({ taak }: { readonly taak: Taak }) {
  const { t } = useTranslation('coordinator');
  const [open, zet] = useState(false);
  const rol = useMij()?.organisatie.rol;
  const titel = useZeg()(`taak.${taak.soort}.label`) || taak.titel;
  const nood = taak.soort.startsWith('noodtoegang-');
  return (
    <li className="rij rij--uiteen">
      <div>
        <strong>
          <Zin bij={`taak.${taak.soort}.label`} tekst={taak.titel} />
        </strong>
        {taak.rol !== rol && <p className="zacht">{t('taken.voor', { rol: t(`delen:rol.${taak.rol}`) })}</p>}
        <WaaromHier waarom={taak.waaromHier} bij={taakzin(taak)} />
        {taak.uiterlijk && <Uiterlijk op={taak.uiterlijk} />}
      </div>
      {nood ? (
        <p className="zacht">{t('taken.nood')}</p>
      ) : (
        <Knop onClick={() => zet(true)}>{t('taken.doe', { titel })}</Knop>
      )}
      <Taakdialoog taak={taak} titel={titel} open={open} sluit={() => zet(false)} />
    </li>
  );
}
