import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { haal } from '../api/client.ts';
import { useVraag, type Item } from '../api/vragen.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { slaOp } from '../delen/inlezen/bewaar.ts';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { dag, ogenblik } from '../taal/tijd.ts';

type Lijst = Item<'lijstDagpakketten'>;
const VORMEN = { pdf: 'application/pdf', csv: 'text/csv' } as const;
/** Een week is genoeg voor wie nu verder moet; de rest is na een klik te lezen. */
const EERST = 7;
type Vorm = keyof typeof VORMEN;

/** De lijsten die het systeem zelf elke ochtend maakte, zoals zij toen waren. */
export function Ochtendlijsten() {
  const { t } = useTranslation('leerplicht');
  const lijsten = useVraag('lijstDagpakketten');
  return (
    <Kaart titel={t('ochtend.titel')}>
      <p>{t('ochtend.uitleg')}</p>
      <Toestand vraag={lijsten} regels={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="zacht">{t('ochtend.geen')}</p>
          ) : (
            <>
              <Rij lijsten={items.slice(0, EERST)} />
              {items.length > EERST && (
                <details>
                  <summary>{t('ochtend.ouder', { count: items.length - EERST })}</summary>
                  <Rij lijsten={items.slice(EERST)} />
                </details>
              )}
            </>
          )
        }
      </Toestand>
    </Kaart>
  );
}

const Rij = ({ lijsten }: { readonly lijsten: readonly Lijst[] }) => (
  <ul className="kaal stapel stapel--krap">
    {lijsten.map((lijst) => (
      <Ochtend key={lijst.id} lijst={lijst} />
    ))}
  </ul>
);

function Ochtend({ lijst }: { readonly lijst: Lijst }) {
  const { t } = useTranslation('leerplicht');
  const [bezig, zetBezig] = useState<Vorm | null>(null);
  const [fout, zetFout] = useState<unknown>(null);
  const bewaar = async (vorm: Vorm): Promise<void> => {
    zetBezig(vorm);
    zetFout(null);
    try {
      const antwoord = await haal('leesDagpakket', { pad: { id: lijst.id }, accept: VORMEN[vorm] });
      slaOp(await antwoord.blob(), `risicolijst-${lijst.dag}.${vorm}`);
    } catch (mis) {
      zetFout(mis);
    }
    zetBezig(null);
  };
  return (
    <li className="stapel stapel--krap">
      <div className="rij rij--uiteen">
        <span>
          <strong>{dag(lijst.dag)}</strong>{' '}
          <span className="zacht klein">
            {t('ochtend.stand', { op: ogenblik(lijst.gemaaktOp), count: lijst.aantal })}
          </span>
        </span>
        <span className="rij">
          {(['pdf', 'csv'] as const).map((vorm) => (
            <Knop
              key={vorm}
              klein
              pictogram="bestand"
              bezig={bezig === vorm}
              onClick={() => void bewaar(vorm)}
              aria-label={t(`ochtend.${vorm}Van`, { dag: dag(lijst.dag) })}
            >
              {t(`ochtend.${vorm}`)}
            </Knop>
          ))}
        </span>
      </div>
      {fout !== null && <Foutmelding fout={fout} />}
    </li>
  );
}
