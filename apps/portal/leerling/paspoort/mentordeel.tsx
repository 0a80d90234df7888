import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht } from '../../api/vragen.ts';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Doeknoppen } from '../../delen/doeknoppen.tsx';
import { Knop } from '../../delen/knop.tsx';
import { useMelder } from '../../delen/melder.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Tekstvak } from '../../delen/velden.tsx';
import { dag } from '../../taal/tijd.ts';
import type { Paspoort } from './eigen.ts';

/** Wat de mentor schreef en ondertekende; wie het er niet mee eens is, zegt dat hier. */
export function Mentordeel({ paspoort }: { readonly paspoort: Paspoort }) {
  const { t } = useTranslation('leerling');
  const inhoud = paspoort.inhoud[0];
  const velden = inhoud?.velden.filter(({ deel }) => deel === 'mentor') ?? [];
  if (!inhoud?.mentor || velden.length === 0) return null;
  return (
    <Kaart titel={t('mentordeel.titel')}>
      <p className="zacht">{t('mentordeel.op', { dag: dag(inhoud.mentor.ondertekendOp) })}</p>
      <dl lang={paspoort.taal} className="stapel">
        {velden.map(({ vraagId, vraag, tekst }) => (
          <div key={vraagId}>
            <dt>
              <strong>{vraag}</strong>
            </dt>
            <dd dir="auto">{tekst}</dd>
          </div>
        ))}
      </dl>
      <Bezwaar id={paspoort.id} bezwaar={inhoud.mentor.bezwaar?.tekst ?? null} />
    </Kaart>
  );
}

function Bezwaar({ id, bezwaar }: { readonly id: string; readonly bezwaar: string | null }) {
  const { t } = useTranslation('leerling');
  const meld = useMelder();
  const [open, zetOpen] = useState(false);
  const [tekst, zetTekst] = useState(bezwaar ?? '');
  const doe = useOpdracht('maakBezwaarTegenMentordeel', ['leesPaspoort', 'lijstPaspoorten']);
  const stuur = (nieuw: string | null): void =>
    doe.mutate(
      { pad: { id }, inhoud: { tekst: nieuw } },
      {
        onSuccess: () => {
          zetOpen(false);
          meld({ toon: 'goed', tekst: t(nieuw === null ? 'mentordeel.isWeg' : 'mentordeel.isBewaard') });
        },
      },
    );
  return (
    <>
      {bezwaar && (
        <p>
          <strong>{t('mentordeel.bezwaar')}</strong> {bezwaar}
        </p>
      )}
      <div className="knoprij">
        <Knop onClick={() => zetOpen(true)}>{t(bezwaar ? 'mentordeel.anders' : 'mentordeel.oneens')}</Knop>
        {bezwaar && (
          <Knop soort="stil" bezig={doe.isPending} onClick={() => stuur(null)}>
            {t('mentordeel.trekIn')}
          </Knop>
        )}
      </div>
      <Dialoog titel={t('mentordeel.oneens')} open={open} sluit={() => zetOpen(false)}>
        <p>{t('mentordeel.uitleg')}</p>
        <Tekstvak
          label={t('mentordeel.veld')}
          value={tekst}
          maxLength={2000}
          onChange={({ target }) => zetTekst(target.value)}
        />
        <Doeknoppen
          tekst={t('mentordeel.stuur')}
          doe={() => stuur(tekst)}
          laat={() => zetOpen(false)}
          soort="hoofd"
          bezig={doe.isPending}
          fout={doe.error}
        />
      </Dialoog>
    </>
  );
}
