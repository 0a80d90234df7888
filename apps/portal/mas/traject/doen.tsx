import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop, Knoplink } from '../../delen/knop.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Daadvenster } from './daadvenster.tsx';
import { useDaadnaam, type Kan, type Trajectgegeven } from './daad.ts';
import { EigenTaken } from './eigen-taken.tsx';
import { NietKan } from './niet-kan.tsx';

interface Props {
  readonly traject: Trajectgegeven;
  readonly kan: readonly Kan[];
}

/** Wat er nu met het traject te doen is: de stap, de eigen taken, en wat nog niet kan met de regel in woorden. */
export function Doen({ traject, kan }: Props) {
  const { t } = useTranslation('mas');
  const naam = useDaadnaam(traject);
  const [open, zet] = useState<Kan | null>(null);
  const stappen = kan.filter(({ handeling }) => handeling.soort === 'stap');
  const mag = stappen.filter((een) => een.mag);
  const kiest = kan.some(({ handeling, mag: kanNu }) => handeling.soort === 'kies' && kanNu);
  const eersteKeuze = kiest && traject.status === 'ROUTEKEUZE';
  return (
    <Kaart titel={t('traject.doen.kop')}>
      <EigenTaken traject={traject} />
      <div className="knoprij">
        {traject.status === 'IN_ONDERZOEK' && (
          <Knoplink naar={`/trajecten/${traject.id}/onderzoek`} soort={mag.length > 0 ? 'gewoon' : 'hoofd'}>
            {t('onderzoek.ga')}
          </Knoplink>
        )}
        {eersteKeuze && (
          <Knoplink naar={`/trajecten/${traject.id}/route`} soort="hoofd">
            {t('route.keuze.titel')}
          </Knoplink>
        )}
        {mag.map((een) => (
          <Knop key={naam(een)} soort={eersteKeuze ? 'gewoon' : 'hoofd'} onClick={() => zet(een)}>
            {naam(een)}
          </Knop>
        ))}
        {kiest && !eersteKeuze && (
          <Knoplink naar={`/trajecten/${traject.id}/route`}>{t('route.keuze.titel')}</Knoplink>
        )}
      </div>
      <NietKan kan={stappen} naam={naam} />
      {open && <Daadvenster traject={traject} kan={open} titel={naam(open)} sluit={() => zet(null)} />}
    </Kaart>
  );
}
