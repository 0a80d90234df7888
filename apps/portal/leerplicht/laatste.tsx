import { useTranslation } from 'react-i18next';
import { Zin } from '../delen/zin.tsx';
import { korteDag } from '../taal/tijd.ts';
import type { Zaak } from './risicozaken.ts';

/** Het laatste wat een mbo over een aanmelding meldde, of dat er geen bekend is. */
export function Laatste({ aanmelding }: { readonly aanmelding: Zaak['laatsteAanmelding'] }) {
  const { t } = useTranslation('leerplicht');
  if (!aanmelding) return <strong>{t('laatste.geen')}</strong>;
  return (
    <>
      <strong>
        {aanmelding.mbo.naam}:{' '}
        <Zin bij={`aanmeldstatus.${aanmelding.status}`} tekst={aanmelding.statusTekst} />
      </strong>
      <span className="zacht">, {korteDag(aanmelding.op)}</span>
    </>
  );
}
