import { useTranslation } from 'react-i18next';
import { Daarna, Uiterlijk } from '../delen/bal.tsx';
import { Knoplink } from '../delen/knop.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { isNu, useWeken, weekNu, type Week } from './gegevens.ts';

/** Wat deze week moet: de weekcheck, wanneer, en met een klik beginnen. */
export function DezeWeek() {
  const vraag = useWeken();
  return (
    <Toestand vraag={vraag} regels={2}>
      {({ items }) => <Kop week={weekNu(items)} />}
    </Toestand>
  );
}

function Kop({ week }: { readonly week: Week | undefined }) {
  const { t } = useTranslation('mbo');
  const moet = week !== undefined && isNu(week);
  if (!week)
    return (
      <Kaart titel={t('week.kop')}>
        <p>{t('week.geen')}</p>
      </Kaart>
    );
  return (
    <Kaart
      titel={t(moet ? 'week.moet' : week.bal ? 'week.straks' : 'week.klaar', { week: weeknummer(week) })}
    >
      <div className="rij rij--uiteen">
        <div>
          <Weekstand week={week} />
          {week.bal ? (
            <Uiterlijk op={week.verwachtOp} daarna={<Daarna stap={week.bal} />} />
          ) : (
            <p className="zacht">
              {week.ontvangenOp && t('week.binnen', { op: ogenblik(week.ontvangenOp) })}
            </p>
          )}
        </div>
        {week.bal && (
          <Knoplink naar="/mbo/weekcheck" soort={moet ? 'hoofd' : 'gewoon'}>
            {t('week.begin')}
          </Knoplink>
        )}
      </div>
    </Kaart>
  );
}

/** Het nummer van een week: "39". */
export const weeknummer = ({ week }: Week): string => String(Number(week.split('-W')[1]));

const TOON = {
  NIET_VERWACHT: undefined,
  VERWACHT: 'info',
  ONTVANGEN: 'goed',
  GEEN_WIJZIGING: 'goed',
  INGEHAALD: 'goed',
  TE_LAAT: 'let-op',
  HERINNERD: 'let-op',
  GEESCALEERD: 'fout',
} as const;

/** Hoe het met een week staat, in woorden van de regio. */
export function Weekstand({ week }: { readonly week: Week }) {
  return (
    <span>
      <Merkje toon={TOON[week.status]}>
        <Zin bij={`weekcheckstatus.${week.status}`} tekst={week.statusTekst} />
      </Merkje>{' '}
      <span className="zacht">
        <Zin bij={`weekcheck.${week.status}`} tekst={week.waaromHier.tekst} />
      </span>
    </span>
  );
}
