import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Doeknoppen } from '../../delen/doeknoppen.tsx';
import { Knop } from '../../delen/knop.tsx';
import { useDaad } from '../traject/daad.ts';
import type { Overleggegeven } from './overleg.tsx';
import { Verslagvenster } from './verslag.tsx';
import { Verzetvenster } from './verzet.tsx';

interface Props {
  readonly overleg: Overleggegeven;
  readonly trajectId: string;
}

/** Wat de leerplicht met een gepland overleg kan: vastleggen, verzetten en aflasten. */
export function Daden({ overleg, trajectId }: Props) {
  const { t } = useTranslation('mas');
  const [open, zet] = useState<'verslag' | 'verzet' | 'afzeg' | null>(null);
  const sluit = (): void => zet(null);
  return (
    <>
      <Knop soort="hoofd" onClick={() => zet('verslag')}>
        {t('overleg.verslag.knop')}
      </Knop>
      <Knop onClick={() => zet('verzet')}>{t('overleg.verzet.knop')}</Knop>
      <Knop soort="gevaar" onClick={() => zet('afzeg')}>
        {t('overleg.afzeg.knop')}
      </Knop>
      {open === 'verslag' && <Verslagvenster overleg={overleg} sluit={sluit} />}
      {open === 'verzet' && <Verzetvenster overleg={overleg} trajectId={trajectId} sluit={sluit} />}
      {open === 'afzeg' && <Aflasten id={overleg.id} sluit={sluit} />}
    </>
  );
}

function Aflasten({ id, sluit }: { readonly id: string; readonly sluit: () => void }) {
  const { t } = useTranslation('mas');
  const last = useDaad('lastOverlegAf');
  const doe = async (): Promise<void> => {
    await last.doe({ pad: { id } }, t('overleg.afzeg.klaar'));
    sluit();
  };
  return (
    <Dialoog titel={t('overleg.afzeg.titel')} open sluit={sluit}>
      <p>{t('overleg.afzeg.uitleg')}</p>
      <Doeknoppen
        tekst={t('overleg.afzeg.knop')}
        doe={() => void doe().catch(() => undefined)}
        laat={sluit}
        bezig={last.bezig}
        fout={last.fout}
      />
    </Dialoog>
  );
}
