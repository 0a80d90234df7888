import { useTranslation } from 'react-i18next';
import { TALEN, type Taal } from '../taal/keuze.ts';
import { kiesTaal } from '../taal/taal.ts';
import { Knopmenu } from './menu.tsx';
import { useMij } from './mij.ts';
import { useVoorkeuren, zetVoorkeuren, type Thema } from './voorkeuren.ts';

const THEMAS: readonly Thema[] = ['systeem', 'licht', 'donker'];
const VOOR_IEDEREEN: readonly Taal[] = ['nl', 'en'];

/** Taal, licht of donker, en meer contrast; bewaard in deze browser. */
export function Weergavemenu() {
  const { t, i18n } = useTranslation('app');
  const { thema, contrast } = useVoorkeuren();
  const rol = useMij()?.organisatie.rol;
  // Voor wie nog niet is aangemeld, en voor leerling en ouder, zijn er vier talen.
  const talen = rol && rol !== 'jongere' && rol !== 'ouder' ? VOOR_IEDEREEN : (Object.keys(TALEN) as Taal[]);
  const kies = (sleutel: string): void => {
    const [soort, waarde = ''] = sleutel.split(':');
    if (soort === 'taal') void kiesTaal(waarde as Taal);
    if (soort === 'thema') zetVoorkeuren({ thema: waarde as Thema });
    if (soort === 'contrast') zetVoorkeuren({ contrast: !contrast });
  };
  const groepen = [
    {
      kop: t('weergave.taal'),
      keuzes: talen.map((taal) => ({
        id: `taal:${taal}`,
        tekst: TALEN[taal],
        lang: taal,
        gekozen: taal === i18n.language,
      })),
    },
    {
      kop: t('weergave.thema'),
      keuzes: THEMAS.map((een) => ({
        id: `thema:${een}`,
        tekst: t(`weergave.${een}`),
        gekozen: een === thema,
      })),
    },
    {
      kop: t('weergave.contrast'),
      keuzes: [{ id: 'contrast:', tekst: t(contrast ? 'weergave.gewoonContrast' : 'weergave.hoogContrast') }],
    },
  ];
  return <Knopmenu naam={t('weergave.naam')} pictogram="taal" kies={kies} groepen={groepen} />;
}
