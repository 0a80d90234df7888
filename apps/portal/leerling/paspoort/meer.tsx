import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adresVan } from '../../api/client.ts';
import { useOpdracht } from '../../api/vragen.ts';
import { useGaVandaar } from '../../delen/ga-vandaar.ts';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Doeknoppen } from '../../delen/doeknoppen.tsx';
import { Knop, Knoplink } from '../../delen/knop.tsx';
import { useMelder } from '../../delen/melder.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Ophalen } from '../../delen/thuis/ophalen.tsx';
import { Vinkje } from '../../delen/velden.tsx';
import { dag } from '../../taal/tijd.ts';
import type { Paspoort } from './eigen.ts';

/** Wat er verder met een Paspoort kan: ophalen, terugkijken, weggooien. */
export function Meer({ paspoort }: { readonly paspoort: Paspoort }) {
  const { t } = useTranslation('leerling');
  const gesprekken = paspoort.gesprekken ?? [];
  return (
    <Kaart titel={t('meer.titel')}>
      {gesprekken.length > 0 && (
        <ul>
          {gesprekken.map(({ soort, op, organisatie, besproken }) => (
            <li key={soort + op + organisatie}>
              {t(besproken ? `meer.gesprek.${soort}` : 'meer.nietBesproken', { wie: organisatie })}{' '}
              <span className="zacht klein">{dag(op)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="knoprij">
        <Ophalen
          adres={adresVan('leesPaspoort', { pad: { id: paspoort.id } })}
          accept="application/pdf"
          naam="paspoort.pdf"
        >
          {t('meer.pdf')}
        </Ophalen>
        <Knoplink naar="/mijn/paspoort/geschiedenis" pictogram="klok">
          {t('meer.geschiedenis')}
        </Knoplink>
        <Weggooien id={paspoort.id} />
      </div>
    </Kaart>
  );
}

/** Weggooien is voorgoed: eerst lezen wat dat betekent, en het aanvinken. */
function Weggooien({ id }: { readonly id: string }) {
  const { t } = useTranslation('leerling');
  const meld = useMelder();
  const [open, zetOpen] = useState(false);
  const [zeker, zetZeker] = useState(false);
  const vandaar = useGaVandaar();
  const doe = useOpdracht('vernietigPaspoort', ['lijstPaspoorten', 'lijstDelingen']);
  const gooiWeg = (): void => {
    const ga = vandaar();
    doe.mutate(
      { pad: { id }, inhoud: { zeker: true } },
      {
        onSuccess: () => {
          meld({ toon: 'goed', tekst: t('weg.klaar') });
          ga('/mijn/paspoort');
        },
      },
    );
  };
  return (
    <>
      <Knop soort="gevaar" onClick={() => zetOpen(true)}>
        {t('weg.knop')}
      </Knop>
      <Dialoog titel={t('weg.titel')} open={open} sluit={() => zetOpen(false)}>
        <p>{t('weg.uitleg')}</p>
        <ul>
          {(['alles', 'delen', 'plan'] as const).map((punt) => (
            <li key={punt}>{t(`weg.${punt}`)}</li>
          ))}
        </ul>
        <Vinkje label={t('weg.zeker')} checked={zeker} onChange={({ target }) => zetZeker(target.checked)} />
        <Doeknoppen
          tekst={t('weg.doe')}
          doe={gooiWeg}
          laat={() => zetOpen(false)}
          bezig={doe.isPending}
          fout={doe.error}
          uit={!zeker}
        />
      </Dialoog>
    </>
  );
}
