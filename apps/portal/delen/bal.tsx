import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Bal as BalSchema, WaaromHier as WaaromSchema } from '#libs/contract/gedeeld.ts';
import type { Bron as BronSchema } from '#libs/contract/overstappen.ts';
import { useMij } from '../app/mij.ts';
import { dag, dagenTot, geleden, korteDag, slotdag } from '../taal/tijd.ts';
import { balBij } from './aan-zet.ts';
import { Merkje } from './merkje.tsx';
import { Pictogram } from './pictogram.tsx';
import { Zin } from './zin.tsx';

export type Balgegeven = z.output<typeof BalSchema>;
export type Waaromgegeven = z.output<typeof WaaromSchema>;
export type Brongegeven = z.output<typeof BronSchema>;

/** Hier wacht niemand op een mens. */
const VANZELF = 'VERZENDEN';

/** Wie aan zet is, sinds wanneer, tot wanneer, en wat er daarna vanzelf gebeurt. */
export function Bal({
  bal,
  kort = false,
}: {
  readonly bal: Balgegeven | null | undefined;
  readonly kort?: boolean;
}) {
  const { t } = useTranslation('delen');
  const wie = useWie(bal);
  if (!bal) return <span className="zacht">{t('bal.niemand')}</span>;
  return (
    <div className={`bal${wie.eigen ? ' bal--hier' : ''}`}>
      <Pictogram naam="bal" />
      <div>
        <strong>{wie.naam}</strong>
        {!kort && !wie.collega && <span>, {t(`rol.${bal.rol}`)}</span>}
        <span className="zacht">
          , {t('bal.sinds', { dag: kort ? korteDag(bal.sinds) : dag(bal.sinds) })}
        </span>
        <Verder bal={bal} kort={kort} />
      </div>
    </div>
  );
}

/** Tot wanneer, en wat er dan vanzelf gebeurt. */
function Verder({ bal, kort }: { readonly bal: Balgegeven; readonly kort: boolean }) {
  const daarna = kort ? null : <Daarna stap={bal} />;
  if (bal.daarna === VANZELF) return daarna && <div className="zacht">{daarna}</div>;
  return bal.uiterlijk ? <Uiterlijk op={bal.uiterlijk} daarna={daarna} /> : null;
}

/** Hoe wie aan zet is voor deze lezer heet: u, uw collega in een andere rol, of een andere organisatie. */
function useWie(bal: Balgegeven | null | undefined) {
  const { t } = useTranslation('delen');
  const mij = useMij()?.organisatie;
  // De melding is nog van de school, maar zij kan er niets aan doen: het verzenden gaat vanzelf.
  if (bal && bal.daarna === VANZELF) return { naam: t('bal.register'), eigen: false, collega: true };
  const bij = bal ? balBij(bal, mij) : 'ander';
  if (bij === 'u') return { naam: t('bal.u'), eigen: true, collega: false };
  if (bij === 'ander') return { naam: bal?.organisatie.naam, eigen: false, collega: false };
  return { naam: t('bal.collega', { rol: t(`rol.${bal?.rol}`) }), eigen: false, collega: true };
}

/** Is de lezer zelf aan zet? Dan zegt de bal "U bent aan zet". */
export const useAanZet = (bal: Balgegeven | null | undefined): boolean => useWie(bal).eigen;

/** Tot wanneer, en wat er dan gebeurt; voorbij is ook in woorden te zien. */
export function Uiterlijk({ op, daarna = null }: { readonly op: string; readonly daarna?: ReactNode }) {
  const { t } = useTranslation('delen');
  const laatste = slotdag(op);
  const dagen = dagenTot(laatste);
  return (
    <div className={`bal__uiterlijk${dagen < 0 ? ' te-laat' : ''}`}>
      {t(dagen < 0 ? 'uiterlijk.voorbij' : 'uiterlijk.tot', { dag: dag(laatste), wanneer: geleden(laatste) })}
      {daarna && <span className="zacht"> {daarna}</span>}
    </div>
  );
}

/** Wat er vanzelf gebeurt als wie aan zet is niets doet. */
export function Daarna({
  stap,
}: {
  readonly stap: Pick<Balgegeven, 'daarna' | 'tekst'> & Partial<Balgegeven>;
}) {
  const { t } = useTranslation('delen');
  // Voorbij is geen "daarna" meer: de regio hoort wat te laat is.
  if (stap.daarna === 'ESCALATIE_COORDINATOR' && stap.uiterlijk && dagenTot(slotdag(stap.uiterlijk)) < 0)
    return <>{t('bal.teLaat')}</>;
  return <Zin bij={`daarna.${stap.daarna}`} tekst={stap.tekst} />;
}

interface Waaromprops {
  readonly waarom: Waaromgegeven;
  /** Soort en code van de zin; zonder opgave de reden van een overstap. */
  readonly bij?: string;
}

/** Waarom iets op de lijst van de lezer staat, sinds wanneer en door welke bron. */
export function WaaromHier({ waarom, bij = `reden.${waarom.code}` }: Waaromprops) {
  const { t } = useTranslation('delen');
  return (
    <span>
      <Zin bij={bij} tekst={waarom.tekst} />{' '}
      <span className="zacht klein">
        {t('waarom.sinds', {
          dag: korteDag(waarom.sinds),
          bron: t(`bron.${waarom.bron.soort}`, waarom.bron.soort),
        })}
      </span>
    </span>
  );
}

/** Hoe oud elke bron is; een verouderde bron valt op, in woorden en kleur. */
export function Versheid({ bronnen }: { readonly bronnen: readonly Brongegeven[] }) {
  const { t } = useTranslation('delen');
  if (bronnen.length === 0) return null;
  return (
    <ul className="kaal bronnen" aria-label={t('versheid.kop')}>
      {bronnen.map((bron) => (
        <li key={`${bron.soort}${bron.organisatie.id}`}>
          {bron.organisatie.naam}{' '}
          {bron.verouderd ? (
            <Merkje toon="let-op">
              {t('versheid.verouderd')} {bron.laatstOp ? geleden(bron.laatstOp) : t('versheid.nooit')}
            </Merkje>
          ) : (
            <span className="zacht">{bron.laatstOp ? geleden(bron.laatstOp) : t('versheid.nooit')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
