import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { dag, dagenTot } from '../../taal/tijd.ts';
import { Pictogram } from '../pictogram.tsx';
import { Zin } from '../zin.tsx';

type Vooruitzicht = Antwoord<'leesDeadlinevooruitzicht'>;
const ZIN = { gaat_over: 'gaat', niemand_bevoegd: 'niemand', blijft: 'blijft' } as const;

/** Wat er op de uiterste dag van de regio gebeurt als er niets verandert: naar wie, en waarom. */
export function Deadline({ overstap: { id, status } }: { readonly overstap: Antwoord<'leesOverstap'> }) {
  const dicht = status === 'AFGESLOTEN';
  const { data, isError } = useVraag('leesDeadlinevooruitzicht', { pad: { id } }, { uit: dicht });
  if (dicht || isError || (data && dagenTot(data.datum) < 0)) return null;
  return (
    <p className="bal">
      <Pictogram naam="klok" />
      {/* De regel houdt haar plaats terwijl het antwoord komt: dan verspringt er niets. */}
      <span>{data ? <Vooruit vooruitzicht={data} /> : '\u00a0'}</span>
    </p>
  );
}

function Vooruit({ vooruitzicht }: { readonly vooruitzicht: Vooruitzicht }) {
  const { t } = useTranslation('dossier');
  const { datum, uitkomst, naar, reden, redenTekst } = vooruitzicht;
  const soort = uitkomst === 'blijft' ? 'blijft' : 'daarheen';
  return (
    <>
      {t(`deadline.${ZIN[uitkomst]}`, { dag: dag(datum), naam: naar?.naam })}{' '}
      <span className="zacht">
        <Zin bij={`${soort}.${reden}`} tekst={redenTekst} />
      </span>
    </>
  );
}
