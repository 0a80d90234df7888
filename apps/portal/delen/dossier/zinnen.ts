import { useTranslation } from 'react-i18next';
import { AANMELDSTATUS_TEKST, BESTEMMING_TEKST, STATUS_TEKST } from '#libs/contract/teksten.ts';
import { OVERSTAPVRAAG_TEKST, VRAAGANTWOORD_TEKST } from '#libs/contract/teksten-vragen.ts';
import type { Item } from '../../api/vragen.ts';
import { useZeg, type Zeg } from '../zin.tsx';

type Regel = Item<'leesTijdlijn'>;
/** Namen van organisaties die op deze bladzijde bekend zijn, op id. */
export type Organisaties = ReadonlyMap<string, string>;

/** De woorden bij een code: in de taal van de lezer, anders in het Nederlands. */
const woord = (zeg: Zeg, soort: string, tabel: Readonly<Record<string, string>>, code: unknown): string =>
  typeof code === 'string' ? zeg(`${soort}.${code}`) || (tabel[code] ?? '') : '';

/** Wat een regel van de tijdlijn vertelt, in een zin; een onbekende soort krijgt een gewone zin zonder code. */
export function useZin(organisaties: Organisaties): (regel: Regel) => string {
  const { t, i18n } = useTranslation('dossier');
  const zeg = useZeg();
  return ({ soort, gegevens }) => {
    const woorden = {
      naar:
        soort === 'aanmelding'
          ? woord(zeg, 'aanmeldstatus', AANMELDSTATUS_TEKST, gegevens['naar'])
          : woord(zeg, 'status', STATUS_TEKST, gegevens['naar']),
      bestemming: woord(zeg, 'bestemming', BESTEMMING_TEKST, gegevens['bestemming']),
      vraag: woord(zeg, 'vraag', OVERSTAPVRAAG_TEKST, gegevens['vraag']),
      antwoord: woord(zeg, 'antwoord', VRAAGANTWOORD_TEKST, gegevens['antwoord']),
      reden: soort === 'overdracht-afgesloten' ? t(`sluitreden.${String(gegevens['reden'])}`) : '',
      ontvanger: organisaties.get(String(gegevens['naarId'])) ?? t('verloop.ontvanger'),
    };
    const sleutel = `gebeurtenis.${soort}`;
    return i18n.exists(sleutel, { ns: 'dossier' }) ? t(sleutel, woorden) : t('gebeurtenis.anders');
  };
}
