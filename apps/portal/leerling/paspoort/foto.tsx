import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adresVan } from '../../api/client.ts';
import { useOpdracht } from '../../api/vragen.ts';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Melding } from '../../delen/melding.tsx';
import type { Waarde } from '../concept/stand.ts';
import type { Vraag } from './eigen.ts';

const SOORTEN = 'image/jpeg,image/png,image/webp';

interface Props {
  readonly vraag: Vraag;
  /** De taal waarin de vraag staat. */
  readonly taal: string;
  readonly paspoortId: string;
  readonly foto: Waarde;
  /** Zolang het antwoord onderweg is, hoort de foto nog nergens bij en is zij niet te halen. */
  readonly wacht: boolean;
  readonly bewaar: (waarde: Waarde) => void;
}

/** Een foto bij een vraag: kiezen of maken met de telefoon, zien, en weer weghalen. */
export function Fotoveld({ vraag, taal, paspoortId, foto, wacht, bewaar }: Props) {
  const { t } = useTranslation('leerling');
  const id = useId();
  const [teGroot, zetTeGroot] = useState(false);
  const doe = useOpdracht('voegBijlageToe');
  const stuur = (bestand: File | undefined): void => {
    if (!bestand) return;
    zetTeGroot(bestand.size > (vraag.maximumBytes ?? Infinity));
    if (bestand.size > (vraag.maximumBytes ?? Infinity)) return;
    const inhoud = new FormData();
    inhoud.append('vraagId', vraag.id);
    inhoud.append('bestand', bestand);
    doe.mutate({ pad: { id: paspoortId }, inhoud }, { onSuccess: (gemaakt) => bewaar(gemaakt.id) });
  };
  return (
    <div className="stapel stapel--krap">
      <div className="veld">
        <label htmlFor={id} lang={taal}>
          {vraag.vraag}
        </label>
        <div id={`${id}-uitleg`} className="veld__uitleg">
          <span lang={taal}>{vraag.hulp}</span> {t('foto.uitleg')}
        </div>
        <input
          id={id}
          type="file"
          className="invoer"
          accept={SOORTEN}
          aria-describedby={`${id}-uitleg`}
          onChange={({ target }) => stuur(target.files?.[0])}
        />
      </div>
      <div role="status">{(doe.isPending || (wacht && typeof foto === 'string')) && t('foto.bezig')}</div>
      {teGroot && (
        <Melding toon="fout" meteen>
          <p>{t('foto.teGroot')}</p>
        </Melding>
      )}
      {doe.error && <Foutmelding fout={doe.error} />}
      {!wacht && typeof foto === 'string' && (
        <>
          <img
            className="foto"
            alt={t('foto.alt')}
            src={adresVan('leesBijlage', { pad: { id: paspoortId, bijlage: foto } })}
          />
          <div className="knoprij">
            <Knop klein onClick={() => bewaar(null)}>
              {t('foto.weg')}
            </Knop>
          </div>
        </>
      )}
    </div>
  );
}
