import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { Knop } from '../../delen/knop.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { ogenblik } from '../../taal/tijd.ts';
import type { Trajectgegeven } from '../traject/daad.ts';
import { Uitkomstvenster, Uitnodiging } from './horen-vensters.tsx';

export type Horing = Antwoord<'leesOnderzoek'>['horingen'][number];
interface Props {
  readonly traject: Trajectgegeven;
  readonly horingen: readonly Horing[];
}

/** Wie gehoord is, wie uitgenodigd, en wat ervan kwam. */
export function Horen({ traject, horingen }: Props) {
  const { t } = useTranslation('mas');
  const [nodigt, zetNodigt] = useState(false);
  const [open, zet] = useState<Horing | null>(null);
  const { gehoord } = traject;
  const wie = [
    { wie: 'jongere', ja: gehoord.jongere, gemist: gehoord.gemistJongere },
    { wie: 'ouders', ja: gehoord.ouders, gemist: gehoord.gemistOuders },
  ] as const;
  return (
    <Kaart titel={t('onderzoek.horen.kop')}>
      <p className="zacht">{t('onderzoek.horen.uitleg')}</p>
      <ul className="kaal stapel stapel--krap">
        {wie.map(({ wie: een, ja, gemist }) => (
          <li key={een} className="rij">
            <strong>{t(`onderzoek.horen.${een}`)}</strong>
            <Merkje toon={ja ? 'goed' : 'let-op'}>
              {t(`onderzoek.horen.${ja ? 'gehoord' : 'nietGehoord'}`)}
            </Merkje>
            {gemist > 0 && <span className="zacht">{t('onderzoek.horen.gemist', { count: gemist })}</span>}
          </li>
        ))}
      </ul>
      {traject.beeindigdOp === null && (
        <div className="knoprij">
          <Knop
            soort={gehoord.jongere && gehoord.ouders ? 'gewoon' : 'hoofd'}
            onClick={() => zetNodigt(true)}
          >
            {t('onderzoek.horen.nodig')}
          </Knop>
        </div>
      )}
      {horingen.length === 0 && <p className="zacht">{t('onderzoek.horen.leeg')}</p>}
      <ul className="kaal stapel stapel--krap">
        {horingen.map((horing) => (
          <Een key={horing.id} horing={horing} leg={() => zet(horing)} />
        ))}
      </ul>
      {nodigt && <Uitnodiging id={traject.id} sluit={() => zetNodigt(false)} />}
      {open && <Uitkomstvenster id={traject.id} horing={open} sluit={() => zet(null)} />}
    </Kaart>
  );
}

function Een({ horing, leg }: { readonly horing: Horing; readonly leg: () => void }) {
  const { t } = useTranslation('mas');
  const { wie, op, uitkomst, verslag } = horing;
  return (
    <li className="taakregel">
      <div className="rij">
        <strong>{t(`onderzoek.horen.${wie}`)}</strong>
        <Merkje toon={uitkomst === 'gehoord' ? 'goed' : undefined}>
          {uitkomst ? t(`onderzoek.horen.uitkomsten.${uitkomst}`) : t('onderzoek.horen.wacht')}
        </Merkje>
      </div>
      <span className="zacht klein">{t('onderzoek.horen.op', { op: ogenblik(op) })}</span>
      {verslag && <p>{verslag}</p>}
      {!uitkomst && (
        <div>
          <Knop klein onClick={leg}>
            {t('onderzoek.horen.leg')}
          </Knop>
        </div>
      )}
    </li>
  );
}
