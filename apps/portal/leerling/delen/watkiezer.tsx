import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from '../../delen/knop.tsx';
import { Melding } from '../../delen/melding.tsx';
import { Tekstveld, Vinkje } from '../../delen/velden.tsx';
import { kalenderdag, nu } from '../../taal/tijd.ts';
import type { Geopend } from '../paspoort/eigen.ts';
import type { Wens } from './voorbeeld.tsx';

type Wat = Pick<Wens, 'vragen' | 'tot'>;
interface Props {
  readonly geopend: Geopend;
  readonly begin: Wat | null;
  readonly totHoogstens: string;
  readonly terug: () => void;
  readonly verder: (wat: Wat) => void;
}
const HALF_JAAR_MS = 182 * 86_400_000;

/** Welke antwoorden mee mogen, en tot welke dag. Gevoelige antwoorden staan uit tot de leerling ze aanzet. */
export function Watkiezer({ geopend, begin, totHoogstens, terug, verder }: Props) {
  const { t } = useTranslation('leerling');
  const gevoelig = gevoeligeVragen(geopend);
  const velden = geopend.paspoort.inhoud[0]?.velden ?? [];
  const [gekozen, zetGekozen] = useState<readonly string[]>(
    begin?.vragen ?? velden.map(({ vraagId }) => vraagId).filter((id) => !gevoelig.has(id)),
  );
  const [tot, zetTot] = useState(
    begin?.tot ?? vroegste(kalenderdag(new Date(nu().getTime() + HALF_JAAR_MS)), totHoogstens),
  );
  const zet = (id: string, aan: boolean): void =>
    zetGekozen(aan ? [...gekozen, id] : gekozen.filter((een) => een !== id));
  return (
    <>
      <fieldset className="veld">
        <legend>{t('nieuw.wat')}</legend>
        <p className="veld__uitleg">{t('nieuw.watUitleg')}</p>
        {velden.map(({ vraagId, vraag, tekst }) => (
          <Vinkje
            key={vraagId}
            lang={geopend.paspoort.taal}
            label={vraag}
            uitleg={gevoelig.has(vraagId) ? <em>{t('vraag.gevoelig')}</em> : kort(tekst)}
            checked={gekozen.includes(vraagId)}
            onChange={({ target }) => zet(vraagId, target.checked)}
          />
        ))}
      </fieldset>
      <Tekstveld
        label={t('nieuw.tot')}
        uitleg={t('nieuw.totUitleg')}
        type="date"
        min={kalenderdag(nu())}
        max={totHoogstens}
        value={tot}
        onChange={({ target }) => zetTot(target.value)}
      />
      {gekozen.length === 0 && (
        <Melding toon="let-op">
          <p>{t('nieuw.niets')}</p>
        </Melding>
      )}
      <div className="knoprij">
        <Knop
          soort="hoofd"
          disabled={gekozen.length === 0 || tot === ''}
          onClick={() => verder({ vragen: [...gekozen], tot })}
        >
          {t('nieuw.bekijk')}
        </Knop>
        <Knop soort="stil" onClick={terug}>
          {t('vraag.terug')}
        </Knop>
      </div>
    </>
  );
}

const gevoeligeVragen = ({ lijst }: Geopend): ReadonlySet<string> =>
  new Set(
    lijst.themas.flatMap(({ vragen }) => vragen.filter(({ gevoelig }) => gevoelig).map(({ id }) => id)),
  );
const vroegste = (a: string, b: string): string => (a < b ? a : b);
const kort = (tekst: string): string => (tekst.length > 80 ? `${tekst.slice(0, 80)}…` : tekst);
