import { useTranslation } from 'react-i18next';
import type { Paspoortstatus } from '#libs/domain/paspoort/paspoort.ts';
import { useVraag, type Item } from '../../api/vragen.ts';
import { Knoplink } from '../../delen/knop.tsx';

/** Wat er eerst moet voordat delen kan. */
function stapVoor(status: Paspoortstatus | undefined, metMentor: boolean) {
  if (status === 'VERLOPEN') return 'dicht';
  if (status === 'BESPROKEN_MENTOR') return 'zelf';
  if (status === 'INGEVULD') return metMentor ? 'mentor' : 'zelf';
  return metMentor ? 'schrijvenMentor' : 'schrijven';
}

/** Waarom delen nog niet kan: de ene stap die nu moet, en een knop erheen. */
export function NogNiet({ paspoort }: { readonly paspoort: Item<'lijstPaspoorten'> }) {
  const { t } = useTranslation('leerling');
  const { variant, status } = paspoort;
  const vragen = useVraag('leesPaspoortvragen', { pad: { variant } });
  return (
    <>
      <p>{t(`delen.nogNiet.${stapVoor(status, vragen.data?.gesprek !== 'mag')}`)}</p>
      <div className="knoprij">
        <Knoplink naar="/mijn/paspoort">{t('delen.maak')}</Knoplink>
      </div>
    </>
  );
}
