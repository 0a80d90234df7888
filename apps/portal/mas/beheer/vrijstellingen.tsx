import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { Knop } from '../../delen/knop.tsx';
import { Melding } from '../../delen/melding.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Zin } from '../../delen/zin.tsx';
import { dag } from '../../taal/tijd.ts';
import type { Trajectgegeven } from '../traject/daad.ts';
import { Redenen } from '../traject/niet-kan.tsx';
import { Beroepvenster } from './vrijstelling-beroep.tsx';
import { Besluitvenster, type Besluit } from './vrijstelling-besluit.tsx';

export type Vrijstelling = Antwoord<'lijstVrijstellingen'>['items'][number];

/** De vrijstellingen van de jongere: het beroep, wat ertegen is, en het besluit. */
export function Vrijstellingen({ traject }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const vraag = useVraag('lijstVrijstellingen', { pad: { id: traject.id } });
  const [nieuw, zetNieuw] = useState(false);
  const [open, zet] = useState<{ readonly wat: Besluit; readonly vrijstelling: Vrijstelling } | null>(null);
  return (
    <Kaart titel={t('beheer.vrij.kop')}>
      <Toestand vraag={vraag} regels={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="zacht">{t('beheer.vrij.geen')}</p>
          ) : (
            items.map((vrijstelling) => (
              <Een
                key={vrijstelling.id}
                vrijstelling={vrijstelling}
                besluit={(wat) => zet({ wat, vrijstelling })}
              />
            ))
          )
        }
      </Toestand>
      {traject.beeindigdOp === null && (
        <div className="knoprij">
          <Knop onClick={() => zetNieuw(true)}>{t('beheer.vrij.nieuw')}</Knop>
        </div>
      )}
      {nieuw && <Beroepvenster id={traject.id} sluit={() => zetNieuw(false)} />}
      {open && <Besluitvenster {...open} sluit={() => zet(null)} />}
    </Kaart>
  );
}

interface EenProps {
  readonly vrijstelling: Vrijstelling;
  readonly besluit: (wat: Besluit) => void;
}

function Een({ vrijstelling, besluit }: EenProps) {
  const { t } = useTranslation('mas');
  const { naam, artikel, status, statusTekst, van, tot, bezwaren, verklaring } = vrijstelling;
  const hard = bezwaren.some(({ metMotief }) => !metMotief);
  return (
    <div className="taakregel">
      <div className="rij">
        <strong>
          {naam ? (
            <Zin bij={`vrijstelling.${vrijstelling.grond}.label`} tekst={naam} />
          ) : (
            t('beheer.vrij.gewist')
          )}
        </strong>
        <Merkje toon={status === 'ERKEND' ? 'goed' : status === 'INGEDIEND' ? 'let-op' : undefined}>
          <Zin bij={`vrijstellingstatus.${status}`} tekst={statusTekst} />
        </Merkje>
      </div>
      <span className="zacht klein">
        {artikel && `${t('beheer.vrij.artikel', { artikel })}, `}
        {t('beheer.vrij.periode', { van: dag(van), tot: dag(tot) })}
        {verklaring && (
          <>
            , <Zin bij={`verklaarder.${verklaring.door}`} tekst={verklaring.tekst} /> ({dag(verklaring.dag)})
          </>
        )}
      </span>
      {status === 'INGEDIEND' && bezwaren.length > 0 && (
        <Melding toon="let-op" titel={t('beheer.vrij.bezwaar')}>
          <Redenen redenen={bezwaren} />
        </Melding>
      )}
      <Besluiten status={status} hard={hard} besluit={besluit} />
    </div>
  );
}

interface BesluitenProps {
  readonly status: Vrijstelling['status'];
  readonly hard: boolean;
  readonly besluit: (wat: Besluit) => void;
}

function Besluiten({ status, hard, besluit }: BesluitenProps) {
  const { t } = useTranslation('mas');
  return (
    <div className="knoprij">
      {status === 'INGEDIEND' && !hard && (
        <Knop klein onClick={() => besluit('erken')}>
          {t('beheer.vrij.erken')}
        </Knop>
      )}
      {status === 'INGEDIEND' && (
        <Knop klein soort="gevaar" onClick={() => besluit('wijsAf')}>
          {t('beheer.vrij.wijsAf')}
        </Knop>
      )}
      {status === 'ERKEND' && (
        <Knop klein onClick={() => besluit('stop')}>
          {t('beheer.vrij.stop')}
        </Knop>
      )}
    </div>
  );
}
