import { useTranslation } from 'react-i18next';
import type { Woorden } from './afspraakwoorden.ts';
import { useRolnaam } from './rolnamen.ts';

export type Ladder = readonly {
  readonly naWerkdagen: number;
  readonly soort: 'herinnering' | 'escalatie';
  readonly rol: string;
  readonly naam: string;
}[];

interface Props {
  readonly ladders: Readonly<Record<string, Ladder>>;
  readonly woorden: Woorden;
}

/** Elke ladder als zinnen: na hoeveel werkdagen wie wat krijgt. */
export function Ladders({ ladders, woorden }: Props) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  return Object.entries(ladders).map(([naam, treden]) => (
    <div key={naam} className="afspraakgroep">
      <h3>{woorden.plek([naam])}</h3>
      <ol className="ladder">
        {treden.map((trede) => (
          <li key={trede.naam}>
            {t(`afspraak.trede.${trede.soort}`, { count: trede.naWerkdagen, rol: rolnaam(trede.rol) })}
          </li>
        ))}
      </ol>
    </div>
  ));
}
