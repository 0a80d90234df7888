import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Merkje, Telling } from '../delen/merkje.tsx';
import { Gegevens, Kaart } from '../delen/pagina.tsx';
import { Stappen } from '../delen/stappen.tsx';
import { Tijdlijn } from '../delen/tijdlijn.tsx';
import { Voortgang } from '../delen/voortgang.tsx';
import { over } from './proef.ts';

const TONEN = ['info', 'goed', 'let-op', 'fout'] as const;
const SOORTEN = ['hoofd', 'gewoon', 'stil', 'gevaar'] as const;

/** Knoppen, meldingen, merkjes, stappen, voortgang, tijdlijn en een venster. */
export function Overigproeven() {
  const { t } = useTranslation('componenten');
  const [open, zet] = useState(false);
  const meld = useMelder();
  return (
    <Kaart titel={t('overig')}>
      <div className="knoprij">
        {SOORTEN.map((soort) => (
          <Knop key={soort} soort={soort} onClick={() => zet(true)}>
            {t(`knop.${soort}`)}
          </Knop>
        ))}
        <Knop bezig>{t('knop.bezig')}</Knop>
        <Knop klein onClick={() => meld({ toon: 'goed', tekst: t('gemeld') })}>
          {t('knop.meld')}
        </Knop>
      </div>
      {TONEN.map((toon) => (
        <Melding key={toon} toon={toon} titel={t(`toon.${toon}`)}>
          <p>{t('detail')}</p>
        </Melding>
      ))}
      <div className="rij">
        {TONEN.map((toon) => (
          <Merkje key={toon} toon={toon}>
            {t(`toon.${toon}`)}
          </Merkje>
        ))}
        <Telling aantal={12} />
        <Telling aantal={3} letOp />
      </div>
      <Stappen namen={[t('stap.een'), t('stap.twee'), t('stap.drie')]} nu={1} />
      <Voortgang tekst={t('voortgang')} klaar={231} totaal={398} />
      <Gegevens
        regels={[
          [t('naam'), 'Noor Jansen'],
          [t('klas'), '4K1'],
        ]}
      />
      <Tijdlijn
        punten={[
          { id: 'a', op: over(-20), tekst: t('tijdlijn.een'), wie: 'Mbo Een' },
          { id: 'b', op: over(9), tekst: t('tijdlijn.twee'), straks: true },
        ]}
      />
      <Dialoog titel={t('venster')} open={open} sluit={() => zet(false)}>
        <p>{t('detail')}</p>
        <div className="knoprij">
          <Knop soort="hoofd" onClick={() => zet(false)}>
            {t('sluit')}
          </Knop>
        </div>
      </Dialoog>
    </Kaart>
  );
}
