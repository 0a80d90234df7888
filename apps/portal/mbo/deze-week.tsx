import { useTranslation } from 'react-i18next';
import { Daarna, Uiterlijk } from '../delen/bal.tsx';
import { Knoplink } from '../delen/knop.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { isNu, isVoorbij, useWeken, weekNu, type Week } from './gegevens.ts';

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
    <Kaart titel={t(weekkop(week), { week: weeknummer(week) })}>
      <div className="rij rij--uiteen">
        <Weekmoment week={week} />
        {moet && (
          <Knoplink naar="/mbo/weekcheck" soort="hoofd">
            {t('week.begin')}
          </Knoplink>
        )}
      </div>
    </Kaart>
  );
}

/** Wat er met een week moet: haar doen, inhalen wat er niet kwam, of nu niets. */
export function weekkop(week: Week): 'week.mist' | 'week.moet' | 'week.straks' | 'week.klaar' {
  if (isVoorbij(week)) return 'week.mist';
  if (isNu(week)) return 'week.moet';
  return week.bal ? 'week.straks' : 'week.klaar';
}

/** Hoe het met een week staat en tot wanneer zij kan; van een week die nog lang niet hoeft alleen wanneer. */
export function Weekmoment({ week }: { readonly week: Week }) {
  const { t } = useTranslation('mbo');
  const { bal, ontvangenOp } = week;
  const daarna = bal && isNu(week) && bal.daarna !== 'NIETS' ? <Daarna stap={bal} /> : null;
  return (
    <div>
      {(isNu(week) || !bal) && <Weekstand week={week} />}
      {isVoorbij(week) && <p>{t('week.inhalen')}</p>}
      {bal && <Uiterlijk op={week.verwachtOp} daarna={daarna} />}
      {!bal && ontvangenOp && <p className="zacht">{t('week.binnen', { op: ogenblik(ontvangenOp) })}</p>}
    </div>
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
