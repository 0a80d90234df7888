import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Nieuwtje } from '../app/live.tsx';
import { useMij } from '../app/mij.ts';
import { Knop, Knoplink } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Vinkje } from '../delen/velden.tsx';
import { useAlles } from './alle.ts';
import { Verzuimblad } from './blad.tsx';
import { Kiesleerling } from './kies-leerling.tsx';
import { inLijst } from './namen.ts';
import { Signaallijst } from './signaal.tsx';
import { Teller, type Tellergegeven } from './teller.tsx';
import { Voorstellen } from './voorstellen.tsx';

/** De startbladzijde over verzuim: eerst wat beslist moet worden, dan met wie de school praat. */
export function Signalen() {
  const { t } = useTranslation('verzuim');
  const beslist = useMij()?.organisatie.rol === 'decaan';
  const [kiest, zetKiest] = useState(false);
  const legtVast = useMij()?.organisatie.rol !== 'mbo_intaker';
  return (
    <Verzuimblad
      titel={t('signalen.titel')}
      inleiding={t('signalen.uitleg')}
      acties={
        legtVast && (
          <>
            <Knop pictogram="plus" onClick={() => zetKiest(true)}>
              {t('signalen.invoeren')}
            </Knop>
            {beslist && (
              <Knoplink naar="/verzuim/inlezen" pictogram="bestand">
                {t('signalen.inlezen')}
              </Knoplink>
            )}
          </>
        )
      }
    >
      <Nieuwtje
        soorten={['taak', 'bestand', 'melding']}
        ververs={['lijstVerzuimtellers', 'lijstVerzuimmeldingen']}
      />
      {beslist && <Voorstellen />}
      <Gesprekken />
      <Kiesleerling open={kiest} sluit={() => zetKiest(false)} />
    </Verzuimblad>
  );
}

/** Dicht bij de grens: de helft of meer is weg. */
const isDichtbij = ({ nog, grens }: Tellergegeven): boolean => nog <= grens / 2;
const vraagtAandacht = (teller: Tellergegeven): boolean =>
  isDichtbij(teller) || (teller.signalen?.length ?? 0) > 0;
const opNood = (a: Tellergegeven, b: Tellergegeven): number =>
  a.nog - b.nog || (b.signalen?.length ?? 0) - (a.signalen?.length ?? 0);

function Gesprekken() {
  const { t } = useTranslation('verzuim');
  const [iedereen, zetIedereen] = useState(false);
  const tellers = useAlles('lijstVerzuimtellers', { vraag: { paginaGrootte: 200 } });
  const rijen = useMemo(
    () => tellers.items.filter((teller) => iedereen || vraagtAandacht(teller)).toSorted(opNood),
    [tellers.items, iedereen],
  );
  const kolommen = useKolommen();
  const ga = useNavigate();
  return (
    <div className="stapel">
      <div className="rij rij--uiteen">
        <h2>{t('signalen.gesprekken')}</h2>
        <Vinkje
          label={t('signalen.iedereen')}
          checked={iedereen}
          onChange={({ target }) => zetIedereen(target.checked)}
        />
      </div>
      <Toestand vraag={tellers}>
        {() =>
          rijen.length === 0 ? (
            <Leeg titel={t(tellers.items.length === 0 ? 'signalen.leeg.geen' : 'signalen.leeg.rustig')}>
              <p>{t('signalen.leeg.uitleg')}</p>
            </Leeg>
          ) : (
            <Lijst
              naam={t('signalen.gesprekken')}
              kolommen={kolommen}
              rijen={rijen}
              sleutel={({ overstapId }) => overstapId}
              open={({ overstapId }) => void ga(`/verzuim/leerling/${overstapId}`)}
            />
          )
        }
      </Toestand>
    </div>
  );
}

function useKolommen(): readonly Kolom<Tellergegeven>[] {
  const { t } = useTranslation('verzuim');
  return useMemo(
    () => [
      {
        id: 'leerling',
        kop: t('kop.leerling'),
        hoofd: true,
        sorteer: (teller) => inLijst(teller, t),
        cel: (teller) => <Link to={`/verzuim/leerling/${teller.overstapId}`}>{inLijst(teller, t)}</Link>,
      },
      {
        id: 'uren',
        kop: t('kop.uren'),
        sorteer: ({ uren }) => uren,
        cel: (teller) => <Teller teller={teller} />,
      },
      {
        id: 'signalen',
        kop: t('kop.signalen'),
        cel: ({ signalen = [] }) =>
          signalen.length > 0 ? <Signaallijst signalen={signalen} /> : t('signalen.alleenUren'),
      },
    ],
    [t],
  );
}
