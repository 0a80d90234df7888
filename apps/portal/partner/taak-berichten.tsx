import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Kaart } from '../delen/pagina.tsx';
import { ogenblik } from '../taal/tijd.ts';
import type { Taakvol } from './taak.tsx';

type Berichtgegeven = Taakvol['berichten'][number];

/** Zoveel berichten staan meteen in beeld; de oudere achter een klik. */
const IN_BEELD = 3;

/** Wat er bij de taak geschreven is, en wie het nog meer leest. */
export function Berichten({ taak: { berichten, uittreksel } }: { readonly taak: Taakvol }) {
  const { t } = useTranslation('partner');
  const nieuwste = berichten.toReversed();
  return (
    <Kaart titel={t('berichten.titel')}>
      {berichten.length === 0 ? (
        <p className="zacht">{t('berichten.geen')}</p>
      ) : (
        <>
          <Lijstje berichten={nieuwste.slice(0, IN_BEELD)} voorbij={uittreksel === null} />
          {nieuwste.length > IN_BEELD && (
            <details>
              <summary>{t('berichten.ouder', { count: nieuwste.length - IN_BEELD })}</summary>
              <Lijstje berichten={nieuwste.slice(IN_BEELD)} voorbij={uittreksel === null} />
            </details>
          )}
        </>
      )}
    </Kaart>
  );
}

interface Lijstprops {
  readonly berichten: readonly Berichtgegeven[];
  /** De taak is niet meer van de lezer: dan is wat hij niet leest, niet gewist. */
  readonly voorbij: boolean;
}

const Lijstje = ({ berichten, voorbij }: Lijstprops) => (
  <ol className="kaal stapel stapel--krap">
    {berichten.map((bericht) => (
      <Bericht key={bericht.id} bericht={bericht} voorbij={voorbij} />
    ))}
  </ol>
);

function Bericht({ bericht, voorbij }: { readonly bericht: Berichtgegeven; readonly voorbij: boolean }) {
  const { t } = useTranslation('partner');
  const { op, tekst, eigen, van } = bericht;
  return (
    <li className={`bericht${eigen ? ' bericht--eigen' : ''}`}>
      <span className="klein">
        <strong>{eigen ? t('berichten.u') : van.naam}</strong>, <time dateTime={op}>{ogenblik(op)}</time>
      </span>
      <p lang="nl">{tekst ?? t(voorbij ? 'berichten.dicht' : 'berichten.gewist')}</p>
      {eigen && <span className="zacht klein">{wieLeest(bericht, t)}</span>}
    </li>
  );
}

function wieLeest({ vrijVoor, vrijVoorGezin }: Berichtgegeven, t: TFunction<'partner'>): string {
  const lezers = [...vrijVoor.map(({ naam }) => naam), ...(vrijVoorGezin ? [t('berichten.gezin')] : [])];
  return lezers.length === 0 ? t('berichten.alleenU') : t('berichten.ookVoor', { lezers: lezers.join(', ') });
}
