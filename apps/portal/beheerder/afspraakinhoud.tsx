import { useTranslation } from 'react-i18next';
import { Gegevens } from '../delen/pagina.tsx';
import { plat, type Platteregel } from './afspraakplat.ts';
import { useAfspraakwoorden, type Woorden } from './afspraakwoorden.ts';
import { Ladders, type Ladder } from './ladders.tsx';

/** In deze volgorde; wat er niet bij staat, komt daarna. */
const VOLGORDE = [
  'momenten',
  'termijnen',
  'ladders',
  'weekcheck',
  'taaktoewijzing',
  'vakanties',
  'feestdagen',
  'organisaties',
  'leeftijden',
  'verzuim',
  'mas',
];
const plek = (naam: string): number => (VOLGORDE.indexOf(naam) + VOLGORDE.length + 1) % (VOLGORDE.length + 1);
const KOP = ['regio', 'naam', 'schooljaar', 'versie'];
/** Wat men het meest opzoekt, staat open. */
const OPEN = ['momenten', 'termijnen'];

interface Props {
  readonly inhoud: Readonly<Record<string, unknown>>;
  readonly gemeenten: Readonly<Record<string, string>>;
}

/** Een versie van de afspraken, per onderdeel uit te klappen. */
export function Afspraakinhoud({ inhoud, gemeenten }: Props) {
  const { t } = useTranslation('beheerder');
  const woorden = useAfspraakwoorden(inhoud, gemeenten);
  const los = Object.entries(inhoud).filter(
    ([naam, deel]) => !KOP.includes(naam) && typeof deel !== 'object',
  );
  const delen = Object.entries(inhoud)
    .filter(([naam, deel]) => !KOP.includes(naam) && typeof deel === 'object' && deel)
    .toSorted(([een], [ander]) => plek(een) - plek(ander));
  return (
    <div className="stapel stapel--krap">
      {delen.map(([naam, deel]) => (
        <details key={naam} className="kaart kaart--plat afspraakdeel" open={OPEN.includes(naam)}>
          <summary>
            <h2>{woorden.onderdeel(naam)}</h2>
          </summary>
          {t(`afspraak.bij.${naam}`, '') && <p className="zacht">{t(`afspraak.bij.${naam}`)}</p>}
          {naam === 'ladders' ? (
            <Ladders ladders={deel as Record<string, Ladder>} woorden={woorden} />
          ) : (
            <Deel regels={opDag(plat(deel))} woorden={woorden} alleen={woorden.onderdeel(naam)} />
          )}
        </details>
      ))}
      {los.length > 0 && (
        <Deel regels={los.map(([naam, waarde]) => ({ pad: [naam], waarde }))} woorden={woorden} alleen="" />
      )}
    </div>
  );
}

/** Wat een dag is staat vooraan, in de volgorde van de kalender. */
const opDag = (regels: readonly Platteregel[]): Platteregel[] =>
  regels.toSorted((een, ander) => sleutel(een).localeCompare(sleutel(ander)));
const sleutel = ({ waarde }: Platteregel): string =>
  /^\d{4}-\d\d-\d\d/.test(String(waarde)) ? String(waarde) : '9';

interface DeelProps {
  readonly regels: readonly Platteregel[];
  readonly woorden: Woorden;
  readonly alleen: string;
}

/** De regels van een onderdeel, bij elkaar per groep. */
function Deel({ regels, woorden, alleen }: DeelProps) {
  const groepen = new Map<string, Platteregel[]>();
  for (const regel of regels) {
    const groep = regel.pad.length > 1 ? woorden.plek(regel.pad.slice(0, -1)) : '';
    groepen.set(groep, [...(groepen.get(groep) ?? []), regel]);
  }
  return [...groepen].map(([groep, hier]) => (
    <div key={groep} className="afspraakgroep">
      {groep && <h3>{groep}</h3>}
      <Gegevens
        regels={hier.map(
          ({ pad, waarde }) => [woorden.plek(pad.slice(-1)) || alleen, woorden.waarde(waarde)] as const,
        )}
      />
    </div>
  ));
}
