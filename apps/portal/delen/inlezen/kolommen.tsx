import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';
import { Melding } from '../melding.tsx';
import { Kaart } from '../pagina.tsx';
import { Toestand } from '../toestand.tsx';
import { useZeg } from '../zin.tsx';
import { nogAanTeWijzen, useIndeling, type Indeling } from './indeling.ts';
import { useInleveren } from './inleveren.ts';
import { KiesBestand } from './kies-bestand.tsx';
import { Kolomtabel } from './kolomtabel.tsx';
import { Meldingen } from './meldingen.tsx';
import { gekozenBestand } from './onthouden.ts';
import type { Bestand, Soort } from './soorten.ts';
import { Woorden } from './woorden.tsx';

interface Props {
  readonly bestand: Bestand;
  readonly soort: Soort;
  readonly basis: string;
  readonly verder: () => void;
}

/** Stap 2: wat van de kolommen is herkend. Wie iets aanwijst, doet dat een keer: daarna is het onthouden. */
export function Kolommen({ bestand, soort, basis, verder }: Props) {
  const { t } = useTranslation('inlezen');
  const keuze = useIndeling(bestand, soort);
  const { leverIn, bezig, fout } = useInleveren(soort, basis);
  const [opnieuw, vraagOpnieuw] = useState(false);
  const afgekeurd = bestand.status === 'AFGEKEURD';
  const verderKan = !afgekeurd && !keuze.gewijzigd;
  const misging = keuze.fout ?? fout;
  const lees = async (): Promise<void> => {
    await keuze.onthoud();
    const bewaard = gekozenBestand(bestand.id);
    if (!bewaard) return vraagOpnieuw(true);
    const volledigeLevering = 'ontbreekt' in bestand.telling;
    await leverIn(
      { bestand: bewaard, volledigeLevering, seizoen: bestand.seizoen, regio: bestand.regio },
      true,
    );
  };
  if (opnieuw)
    return (
      <>
        <Melding toon="goed" titel={t('kolommen.onthouden')} meteen>
          <p>{t('kolommen.kiesWeer')}</p>
        </Melding>
        <KiesBestand soort={soort} basis={basis} />
      </>
    );
  return (
    <Toestand vraag={keuze.vraag}>
      {(indeling) => (
        <>
          {afgekeurd && <Fouten bestand={bestand} indeling={indeling} kolommen={keuze.kolommen} />}
          <Kaart titel={t('kolommen.kop', { count: bestand.kolommen.length })}>
            <p className="zacht">{t(indeling.versie > 0 ? 'kolommen.vorige' : 'kolommen.uitleg')}</p>
            <Kolomtabel bestand={bestand} indeling={indeling} keuze={keuze} />
          </Kaart>
          <Woorden bestand={bestand} indeling={indeling} keuze={keuze} />
          {misging && <Foutmelding fout={misging} />}
          <div className="knoprij">
            {keuze.gewijzigd && (
              <Knop
                soort="hoofd"
                bezig={keuze.bezig || bezig}
                onClick={() => void lees().catch(() => undefined)}
              >
                {t('kolommen.lees')}
              </Knop>
            )}
            {verderKan && (
              <Knop soort="hoofd" onClick={verder}>
                {t('kolommen.verder')}
              </Knop>
            )}
          </div>
          {afgekeurd && !keuze.gewijzigd && <KiesBestand soort={soort} basis={basis} />}
        </>
      )}
    </Toestand>
  );
}

interface Foutenprops {
  readonly bestand: Bestand;
  readonly indeling: Indeling;
  /** Wat de lezer net aanwees. */
  readonly kolommen: Indeling['kolommen'];
}

/** Wat er nog niet klopt aan de kolommen: wat men intussen aanwees, ontbreekt niet meer. */
function Fouten({ bestand: { fouten }, indeling, kolommen }: Foutenprops) {
  const { t } = useTranslation('inlezen');
  const zeg = useZeg();
  const mist = nogAanTeWijzen(fouten, indeling, kolommen);
  const andere = fouten.filter(({ code }) => !mist || code !== 'kop.ontbreekt');
  if (mist?.length === 0 && andere.length === 0)
    return <Melding toon="goed" titel={t('kolommen.compleet')} />;
  return (
    <Melding toon="fout" titel={t('kolommen.fout')} meteen>
      {mist && mist.length > 0 && (
        <p>
          {t('kolommen.wijsAan', {
            velden: mist.map(({ veld, naam }) => zeg(`bestandveld.${veld}`) || naam).join(', '),
          })}
        </p>
      )}
      <Meldingen meldingen={andere} />
    </Melding>
  );
}
