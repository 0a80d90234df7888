import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Laden, Toestand } from '../delen/toestand.tsx';
import { dag } from '../taal/tijd.ts';
import type { Zaak } from './risicozaken.ts';

const BehandelingVastleggen = lazy(async () => ({
  default: (await import('./behandeling-vastleggen.tsx')).BehandelingVastleggen,
}));

/** Wat de ontvanger met de leerling deed, en wat hij erbij legt. Alleen zijn eigen organisatie leest dit. */
export function Behandeling({ zaak }: { readonly zaak: Zaak }) {
  const { t } = useTranslation('leerplicht');
  const [open, zet] = useState(false);
  const vraag = useVraag('lijstBehandelingen', { pad: { id: zaak.id } });
  const kan = zaak.status === 'GEACCEPTEERD' || zaak.status === 'TERUGGEMELD';
  return (
    <Kaart titel={t('behandeling.kop')}>
      <Toestand vraag={vraag} regels={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('behandeling.geen')}</p>
          ) : (
            <ol className="kaal stapel stapel--krap">
              {items.map(({ id, soort, op, achteraf }) => (
                <li key={id}>
                  <strong>{t(`behandeling.soort.${soort}`)}</strong> <span className="zacht">{dag(op)}</span>
                  {achteraf && <p className="klein">{t('behandeling.later', { reden: achteraf })}</p>}
                </li>
              ))}
            </ol>
          )
        }
      </Toestand>
      {kan && <Knop onClick={() => zet(true)}>{t('behandeling.knop')}</Knop>}
      <Suspense fallback={<Laden regels={1} />}>
        {open && <BehandelingVastleggen zaak={zaak} sluit={() => zet(false)} />}
      </Suspense>
    </Kaart>
  );
}
