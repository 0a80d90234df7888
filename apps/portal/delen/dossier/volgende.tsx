import { useTranslation } from 'react-i18next';
import { Knoplink } from '../knop.tsx';
import { leesReeks } from './reeks.ts';

interface Props {
  readonly id: string;
  /** Het adres van een leerling, zonder id. */
  readonly bladzijde: string;
  /** De lijst waar men anders uitkomt. */
  readonly lijst: string;
}

/** Naar de volgende van de lijst waar men vandaan kwam, met waar men is; na de laatste terug naar die lijst. */
export function Volgende({ id, bladzijde, lijst }: Props) {
  const { t } = useTranslation('dossier');
  const reeks = leesReeks();
  const plek = reeks ? reeks.ids.indexOf(id) : -1;
  const volgende = plek >= 0 ? reeks?.ids[plek + 1] : undefined;
  const terug = reeks?.terug ?? lijst;
  return (
    <>
      <Knoplink naar={terug} pictogram="terug" soort="stil">
        {t('volgende.terug')}
      </Knoplink>
      {volgende && reeks && (
        <Knoplink naar={`${bladzijde}/${volgende}`} soort="hoofd" pictogram="verder">
          {t('volgende.zaak', { plek: plek + 2, totaal: reeks.ids.length })}
        </Knoplink>
      )}
    </>
  );
}
