import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht } from '../api/vragen.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { adresMetCode } from '../delen/startcode.ts';
import { Laden } from '../delen/toestand.tsx';
import { laatsteDag } from '../taal/tijd.ts';

// Wat een QR-code tekent, komt pas als er een code is.
const Qr = lazy(async () => ({ default: (await import('../delen/qr.tsx')).Qr }));

/** De code waarmee een leerling zijn Paspoort begint; daarna leest de mentor mee en schrijft hij zijn deel. */
export function Paspoortcode({ id }: { readonly id: string }) {
  const { t } = useTranslation('mentor');
  const maak = useOpdracht('maakPaspoortcode');
  return (
    <Kaart titel={t('code.kop')}>
      <p className="zacht">{t('code.uitleg')}</p>
      <div className="stapel stapel--krap" aria-live="polite">
        {maak.data && (
          <>
            <p className="dossier__geheim dossier__geheim--groot">{maak.data.code}</p>
            <Suspense fallback={<Laden regels={2} />}>
              <Qr inhoud={adresMetCode(maak.data.code)} naam={t('code.qr', { code: maak.data.code })} />
            </Suspense>
            <p className="zacht klein">{t('code.scan')}</p>
            <p className="zacht klein">{t('code.geldig', { dag: laatsteDag(maak.data.geldigTot) })}</p>
          </>
        )}
      </div>
      {maak.error && <Foutmelding fout={maak.error} />}
      <div>
        <Knop
          soort={maak.data ? 'gewoon' : 'hoofd'}
          bezig={maak.isPending}
          onClick={() => maak.mutate({ pad: { id }, inhoud: {} })}
        >
          {t(maak.data ? 'code.nieuwe' : 'code.maak')}
        </Knop>
      </div>
    </Kaart>
  );
}
