import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Nieuwtje } from '../app/live.tsx';
import { useMij } from '../app/mij.ts';
import { useLijst } from '../api/vragen.ts';
import { Verzuimblad } from './blad.tsx';
import { Cijfers } from './cijfers.tsx';
import { Meldingenlijst, type Meldingregel } from './meldingenlijst.tsx';

type Blad = 'wacht' | 'behandeling' | 'alles';
const BLADEN: Readonly<Record<string, Blad>> = {
  '/meldingen/behandeling': 'behandeling',
  '/meldingen/alles': 'alles',
};

/** Geregistreerd en nog niet beslist, of aangeboden door een ander. */
const wachtOpOns =
  (organisatieId: string | undefined) =>
  ({ duoStatus, aangebodenAan }: Meldingregel): boolean =>
    duoStatus === 'R' || aangebodenAan?.id === organisatieId;

/** De meldingen aan de leerplicht of het Doorstroompunt; wat op een besluit wacht, staat op de eerste tab. */
export function MeldingenVoorLeerplicht() {
  const { t } = useTranslation('verzuim');
  const { pathname } = useLocation();
  const blad = BLADEN[pathname] ?? 'wacht';
  const mij = useMij();
  const vraag = useLijst('lijstVerzuimmeldingen', {
    vraag: {
      ...(blad === 'behandeling' ? { duoStatus: 'B' as const } : {}),
      paginaGrootte: blad === 'wacht' ? 200 : 50,
    },
  });
  // De API zet wat wacht bovenaan: de eerste bladzijde bevat het.
  const rijen = blad === 'wacht' ? vraag.items.filter(wachtOpOns(mij?.organisatie.id)) : vraag.items;
  return (
    <Verzuimblad titel={t('voorLp.titel')} inleiding={t('voorLp.uitleg')}>
      <Cijfers />
      <Nieuwtje soorten={['taak', 'melding']} ververs={['lijstVerzuimmeldingen']} />
      <Meldingenlijst
        vraag={vraag}
        rijen={rijen}
        pad="/meldingen"
        metSchool
        leeg={{ titel: t(`voorLp.leeg.${blad}`), uitleg: t('voorLp.leeg.uitleg') }}
      />
    </Verzuimblad>
  );
}
