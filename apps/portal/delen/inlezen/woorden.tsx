import { useTranslation } from 'react-i18next';
import { Kaart } from '../pagina.tsx';
import { Keuzelijst } from '../velden.tsx';
import { useZeg } from '../zin.tsx';
import type { Indeling, useIndeling } from './indeling.ts';
import type { Bestand } from './soorten.ts';

/** Waar de woorden van een veld staan (`zinnen`); een opleiding heet in elke taal hetzelfde. */
const WOORDEN: Readonly<Record<string, string>> = { status: 'aanmeldstatus', reden: 'verzuimreden' };

interface Props {
  readonly bestand: Bestand;
  readonly indeling: Indeling;
  readonly keuze: ReturnType<typeof useIndeling>;
}

/** Codes en statussen die niemand kent: de gebruiker zegt een keer wat zij betekenen. */
export function Woorden({ bestand, indeling, keuze }: Props) {
  const { t } = useTranslation('inlezen');
  const zeg = useZeg();
  const inTaal = (veld: string) => (keuze: { readonly waarde: string; readonly tekst: string }) => ({
    ...keuze,
    tekst: zeg(`${WOORDEN[veld] ?? ''}.${keuze.waarde}`) || keuze.tekst,
  });
  if (bestand.onbekendeWoorden.length === 0) return null;
  return (
    <Kaart titel={t('woorden.kop')}>
      <p>{t('woorden.uitleg')}</p>
      <div className="stapel">
        {bestand.onbekendeWoorden.map(({ veld, woord }) => (
          <Keuzelijst
            key={`${veld}/${woord}`}
            label={t('woorden.betekent', { woord })}
            leeg={t('woorden.laat')}
            keuzes={(indeling.velden.find((een) => een.veld === veld)?.keuzes ?? []).map(inTaal(veld))}
            value={keuze.waarden[veld]?.[woord] ?? ''}
            onChange={({ target }) => keuze.kiesWaarde(veld, woord, target.value)}
          />
        ))}
      </div>
    </Kaart>
  );
}
