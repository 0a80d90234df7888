import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { Knop } from '../knop.tsx';
import { Melding } from '../melding.tsx';
import { useZeg } from '../zin.tsx';

type Overstap = Antwoord<'leesOverstap'>;

const isAnders = (gezien: Overstap | undefined, nu: Overstap | undefined): boolean =>
  gezien?.id === nu?.id && gezien?.versie !== nu?.versie;

const luisteraars = new Set<() => void>();
/** Zeg dat de lezer zelf net iets veranderde: de volgende stand is voor hem geen nieuws. */
export const zegEigen = (): void => {
  for (const meld of luisteraars) meld();
};

/**
 * Houdt bij welke stand de lezer zag. Wordt zij anders zonder dat hij dat deed, dan is `gezien` de oude stand, tot hij zegt dat
 * hij het weet.
 */
export function useGezien(overstap: Overstap) {
  const [gezien, zet] = useState(overstap);
  const [eigen, zetEigen] = useState(false);
  useEffect(() => {
    const meld = (): void => zetEigen(true);
    luisteraars.add(meld);
    return () => void luisteraars.delete(meld);
  }, []);
  const anders = isAnders(gezien, overstap);
  if (anders && eigen) {
    zetEigen(false);
    zet(overstap);
  }
  return { gezien: anders ? gezien : undefined, weetIk: () => zet(overstap) };
}

interface Props {
  readonly gezien: Overstap;
  readonly overstap: Overstap;
  readonly weetIk: () => void;
}

/** Zegt wat een ander veranderde terwijl de lezer keek. */
export function Veranderd({ gezien, overstap, weetIk }: Props) {
  const { t } = useTranslation('dossier');
  const zeg = useZeg();
  const statusVan = ({ status, statusTekst }: Overstap) => zeg(`status.${status}`) || statusTekst;
  const waaromVan = ({ waaromHier: { code, tekst } }: Overstap) => zeg(`reden.${code}`) || tekst;
  const regels = [
    [t('veranderd.status'), statusVan(gezien), statusVan(overstap)],
    [t('veranderd.bal'), gezien.bal?.organisatie.naam, overstap.bal?.organisatie.naam],
    [t('veranderd.klas'), gezien.leerling.klas, overstap.leerling.klas],
    [t('veranderd.waarom'), waaromVan(gezien), waaromVan(overstap)],
  ].filter(([, was, is]) => was !== is);
  return (
    <Melding toon="let-op" titel={t('veranderd.kop')} meteen>
      <ul>
        {regels.map(([wat, was, is]) => (
          <li key={wat}>
            {t('veranderd.regel', {
              wat,
              was: was ?? t('veranderd.niets'),
              is: is ?? t('veranderd.niets'),
            })}
          </li>
        ))}
        {regels.length === 0 && <li>{t('veranderd.gegevens')}</li>}
      </ul>
      <Knop klein onClick={weetIk}>
        {t('veranderd.weetIk')}
      </Knop>
    </Melding>
  );
}
