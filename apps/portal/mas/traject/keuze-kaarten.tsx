import { useTranslation } from 'react-i18next';
import { useVraag } from '../../api/vragen.ts';
import { Knoplink } from '../../delen/knop.tsx';
import { Melding } from '../../delen/melding.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Pictogram } from '../../delen/pictogram.tsx';
import { useRoutenaam } from '../../delen/routenaam.ts';
import type { Kan, Route, Trajectgegeven } from './daad.ts';
import { Instrumentadvies } from '../onderzoek/instrument-advies.tsx';
import { Redenen } from './niet-kan.tsx';

interface Props {
  readonly traject: Trajectgegeven;
  readonly kan: readonly Kan[];
  /** Alleen deze route laten zien. */
  readonly alleen: Route | null;
}
type Keuze = Kan & { readonly handeling: Extract<Kan['handeling'], { soort: 'kies' }> };
const isKeuze = (een: Kan): een is Keuze => een.handeling.soort === 'kies';

/** De routes naast elkaar: welke kan, welke een motief vraagt, en welke de regels nu niet toelaten. */
export function Keuzekaarten({ traject, kan, alleen }: Props) {
  const keuzes = kan.filter(isKeuze).filter(({ handeling }) => alleen === null || handeling.route === alleen);
  return (
    <>
      <Advies id={traject.id} />
      <div className="rooster">
        {keuzes.map((keuze) => (
          <Een key={`${keuze.handeling.route}${keuze.handeling.verdachte}`} id={traject.id} keuze={keuze} />
        ))}
      </div>
    </>
  );
}

/** Wat het instrument het laatst adviseerde. */
export function Advies({ id }: { readonly id: string }) {
  const { t } = useTranslation('mas');
  const instrument = useVraag('leesInstrument', { pad: { id } });
  if (!instrument.data) return null;
  const uitslag = instrument.data.invullingen[0]?.uitslag;
  return (
    <Melding titel={t('route.keuze.advies')}>
      {uitslag ? (
        <>
          <Instrumentadvies uitslag={uitslag} />
          {uitslag.advies && <p className="zacht">{t('route.keuze.afwijken')}</p>}
        </>
      ) : (
        <p>{t('route.keuze.geenAdvies')}</p>
      )}
    </Melding>
  );
}

function Een({ id, keuze }: { readonly id: string; readonly keuze: Keuze }) {
  const { t } = useTranslation('mas');
  const routenaam = useRoutenaam();
  const { route, verdachte } = keuze.handeling;
  const naam = `${routenaam(route)}${verdachte ? `, ${t(`route.verdachte.${verdachte}`)}` : ''}`;
  const afgeschermd = route === 'R4' && keuze.redenen.some(({ regel }) => regel === 'keuze.overleg');
  return (
    <Kaart titel={naam}>
      {keuze.mag ? (
        <>
          {keuze.nodig.length > 0 && (
            <span>
              <Merkje toon="let-op">{t('route.keuze.motiefNodig')}</Merkje>
            </span>
          )}
          <div>
            <Knoplink
              naar={`/trajecten/${id}/route?kies=${route}${verdachte ? `&verdachte=${verdachte}` : ''}`}
            >
              {t('route.keuze.bekijk', { route: naam })}
            </Knoplink>
          </div>
        </>
      ) : (
        <div className="niet-kan__regel">
          <Pictogram naam="slot" />
          <div>
            <strong>{t(afgeschermd ? 'route.afgeschermd' : 'route.keuze.kanNiet')}</strong>
            <Redenen redenen={keuze.redenen} />
          </div>
        </div>
      )}
    </Kaart>
  );
}
