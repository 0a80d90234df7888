import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bal, WaaromHier } from '../delen/bal.tsx';
import { Knop } from '../delen/knop.tsx';
import type { Kolom } from '../delen/lijst.tsx';
import { lijstnaamVan, naamVan } from '../delen/naam.ts';
import { dadenVan, type Daad } from './daden.ts';
import { Laatste } from './laatste.tsx';
import { Termijn } from './termijn.tsx';
import { leeftijd, type Zaak } from './risicozaken.ts';

export interface Keuze {
  readonly zaak: Zaak;
  readonly daad: Daad;
}
type Kies = (keuze: Keuze) => void;

function kolommen(t: TFunction<'leerplicht'>, kies: Kies): Kolom<Zaak>[] {
  return [
    {
      id: 'leerling',
      kop: t('kolom.leerling'),
      hoofd: true,
      sorteer: ({ leerling }) => (leerling ? lijstnaamVan(leerling) : ''),
      cel: (zaak) => <Wie zaak={zaak} />,
    },
    {
      id: 'waarom',
      kop: t('kolom.waarom'),
      cel: (zaak) => <Waarom zaak={zaak} />,
    },
    {
      id: 'termijn',
      kop: t('kolom.termijn'),
      sorteer: ({ status, uiterlijk, eersteActieUiterlijk }) =>
        status === 'AANGEBODEN' ? uiterlijk : (eersteActieUiterlijk ?? '9'),
      cel: (zaak) => <Termijn zaak={zaak} />,
    },
    {
      id: 'bal',
      kop: t('kolom.bal'),
      cel: ({ bal }) => bal && <Bal bal={{ ...bal, uiterlijk: null }} kort />,
    },
    { id: 'daden', kop: t('kolom.daden'), cel: (zaak) => <Daden zaak={zaak} kies={kies} /> },
  ];
}

/** De kolommen van de risicolijst; `kies` opent een besluit over een zaak. */
export function useKolommen(kies: Kies): Kolom<Zaak>[] {
  const { t } = useTranslation('leerplicht');
  return useMemo(() => kolommen(t, kies), [t, kies]);
}

function Wie({ zaak: { id, leerling, van } }: { readonly zaak: Zaak }) {
  const { t } = useTranslation('leerplicht');
  if (!leerling) return <Link to={`/leerplicht/overdracht/${id}`}>{t('kolom.zonder')}</Link>;
  return (
    <>
      <Link to={`/leerplicht/overdracht/${id}`}>{lijstnaamVan(leerling)}</Link>
      <div className="zacht klein leerplicht__licht">
        {t('kolom.jaar', { count: leeftijd(leerling.geboortedatum) })}
        {van && `, ${van.naam}`}
      </div>
    </>
  );
}

/** Waarom de leerling hier is, en het laatste wat een mbo over hem meldde. */
function Waarom({ zaak: { waaromHier, laatsteAanmelding } }: { readonly zaak: Zaak }) {
  return (
    <>
      {laatsteAanmelding !== undefined && (
        <div>
          <Laatste aanmelding={laatsteAanmelding} />
        </div>
      )}
      {waaromHier && <WaaromHier waarom={waaromHier} bij={`aanleiding.${waaromHier.code}`} />}
    </>
  );
}

/** De eerste twee daden staan in de rij; de andere op de bladzijde van de zaak. */
function Daden({ zaak, kies }: { readonly zaak: Zaak; readonly kies: Kies }) {
  const { t } = useTranslation('leerplicht');
  return (
    <div className="knoprij leerplicht__daden">
      {dadenVan(zaak)
        .slice(0, 2)
        .map((daad, plek) => (
          <Knop
            key={daad}
            klein
            soort={plek === 0 ? 'gewoon' : 'stil'}
            aria-label={zaak.leerling && `${t(`daad.${daad}.knop`)}: ${naamVan(zaak.leerling)}`}
            onClick={() => kies({ zaak, daad })}
          >
            {t(`daad.${daad}.knop`)}
          </Knop>
        ))}
    </div>
  );
}
