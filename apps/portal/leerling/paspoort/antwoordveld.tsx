import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keuzes } from '../../delen/thuis/keuzes.tsx';
import { Tekstvak, Tekstveld } from '../../delen/velden.tsx';
import type { Waarde } from '../concept/stand.ts';
import type { Vraag } from './eigen.ts';
import { Fotoveld } from './foto.tsx';
import { Inspreken } from './spraak.tsx';

/** Tot zoveel tekens past een antwoord op een regel. */
const KORT = 80;

interface Props {
  readonly vraag: Vraag;
  /** De taal waarin de vraag staat. */
  readonly taal: string;
  readonly paspoortId: string;
  readonly begin: Waarde;
  /** Dit antwoord is nog niet bij de API. */
  readonly wacht: boolean;
  readonly bewaar: (waarde: Waarde) => void;
}

/** Het veld dat bij een vraag hoort. */
export function Antwoordveld({ vraag, taal, paspoortId, begin, wacht, bewaar }: Props) {
  const gedeeld = { vraag, taal, bewaar };
  switch (vraag.soort) {
    case 'tekst':
      return <Schrijfveld {...gedeeld} begin={typeof begin === 'string' ? begin : ''} />;
    case 'bestand':
      return <Fotoveld {...gedeeld} paspoortId={paspoortId} foto={begin} wacht={wacht} />;
    case 'keuze':
    case 'meerkeuze':
    case 'schaal':
      return <Kiesveld {...gedeeld} waarde={begin} />;
  }
}

interface Veldprops {
  readonly vraag: Vraag;
  readonly taal: string;
  readonly bewaar: (waarde: Waarde) => void;
}

/** Schrijven of inspreken; wat er staat, wordt meteen bewaard. */
function Schrijfveld({ vraag, taal, begin, bewaar }: Veldprops & { readonly begin: string }) {
  const [tekst, zet] = useState(begin);
  const schrijf = (nieuw: string): void => {
    zet(nieuw);
    bewaar(nieuw.trim() === '' ? null : nieuw);
  };
  const Veld = (vraag.maximum ?? Infinity) <= KORT ? Tekstveld : Tekstvak;
  return (
    <div className="stapel stapel--krap">
      <div lang={taal}>
        <Veld
          label={vraag.vraag}
          uitleg={vraag.hulp || undefined}
          value={tekst}
          dir="auto"
          maxLength={vraag.maximum}
          onChange={({ target }: { readonly target: { readonly value: string } }) => schrijf(target.value)}
        />
      </div>
      <Inspreken
        neem={(gehoord) => schrijf([tekst, gehoord].filter(Boolean).join(' ').slice(0, vraag.maximum))}
      />
    </div>
  );
}

/** Kiezen uit antwoorden, of op een schaal. */
function Kiesveld({ vraag, taal, waarde, bewaar }: Veldprops & { readonly waarde: Waarde }) {
  const { t } = useTranslation('leerling');
  const meer = vraag.soort === 'meerkeuze';
  const gekozen = alsKeuzes(waarde);
  const vol = meer && vraag.maximum !== undefined && gekozen.length >= vraag.maximum;
  const kies = (id: string, aan: boolean): void => {
    if (vraag.soort === 'schaal') bewaar(Number(id));
    else if (!meer) bewaar(id);
    else {
      const nieuw = aan ? [...gekozen, id] : gekozen.filter((een) => een !== id);
      bewaar(nieuw.length > 0 ? nieuw : null);
    }
  };
  return (
    <div lang={taal}>
      <Keuzes
        label={vraag.vraag}
        uitleg={vraag.hulp || undefined}
        naam={vraag.id}
        meer={meer}
        gekozen={gekozen}
        keuzes={keuzesVan(vraag).map((keuze) => ({
          ...keuze,
          uit: vol && !gekozen.includes(keuze.waarde),
        }))}
        kies={kies}
      />
      {vol && (
        <p className="zacht klein" role="status">
          {t('vraag.vol', { count: vraag.maximum })}
        </p>
      )}
    </div>
  );
}

const alsKeuzes = (waarde: Waarde): readonly string[] => {
  if (waarde === null) return [];
  return typeof waarde === 'object' ? waarde : [String(waarde)];
};

function keuzesVan({ soort, opties = [], van, tot }: Vraag) {
  if (soort !== 'schaal' || !van || !tot) return opties.map(({ id, tekst }) => ({ waarde: id, tekst }));
  return Array.from({ length: tot.waarde - van.waarde + 1 }, (_, plek) => {
    const punt = van.waarde + plek;
    const woorden = punt === van.waarde ? `: ${van.tekst}` : punt === tot.waarde ? `: ${tot.tekst}` : '';
    return { waarde: String(punt), tekst: `${punt}${woorden}` };
  });
}
