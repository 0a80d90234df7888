import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../../api/vragen.ts';
import { dag, laatsteDag, nu } from '../../taal/tijd.ts';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';
import { useMelder } from '../melder.tsx';
import { Merkje } from '../merkje.tsx';
import { Kaart } from '../pagina.tsx';
import { Laden, Toestand } from '../toestand.tsx';

type Ouderlink = Item<'lijstOuderlinks'>;
const NieuweLink = lazy(async () => ({ default: (await import('./nieuwe-ouderlink.tsx')).NieuweOuderlink }));

/** Links voor ouders zonder inlogdienst: maken, zien en intrekken. */
export function Ouderlinks({ id }: { readonly id: string }) {
  const { t } = useTranslation('dossier');
  const [maakt, zet] = useState(false);
  const vraag = useVraag('lijstOuderlinks');
  return (
    <Kaart titel={t('ouderlink.kop')}>
      <p className="zacht">{t('ouderlink.uitleg')}</p>
      <Toestand vraag={vraag} regels={1}>
        {({ items }) => {
          const hier = items.filter(({ overstapId }) => overstapId === id);
          return (
            hier.length > 0 && (
              <ul className="kaal stapel dossier__lijst">
                {hier.map((link) => (
                  <Regel key={link.id} link={link} />
                ))}
              </ul>
            )
          );
        }}
      </Toestand>
      <div>
        <Knop pictogram="plus" onClick={() => zet(true)}>
          {t('ouderlink.maak')}
        </Knop>
      </div>
      {maakt && (
        <Suspense fallback={<Laden regels={1} />}>
          <NieuweLink id={id} sluit={() => zet(false)} />
        </Suspense>
      )}
    </Kaart>
  );
}

const standVan = ({ ingetrokkenOp, gebruiktOp, verlooptOp }: Ouderlink) => {
  if (ingetrokkenOp) return 'ingetrokken' as const;
  if (gebruiktOp) return 'gebruikt' as const;
  return Date.parse(verlooptOp) <= nu().getTime() ? ('verlopen' as const) : ('wacht' as const);
};

function Regel({ link }: { readonly link: Ouderlink }) {
  const { t } = useTranslation('dossier');
  const meld = useMelder();
  const trekIn = useOpdracht('trekOuderlinkIn', ['lijstOuderlinks']);
  const stand = standVan(link);
  const doe = async (): Promise<void> => {
    await trekIn.mutateAsync({ pad: { id: link.id }, inhoud: {} });
    meld({ toon: 'goed', tekst: t('ouderlink.isIngetrokken') });
  };
  return (
    <li>
      <div className="rij rij--uiteen">
        <span>
          {t(`ouderlink.doel.${link.doel}`)}{' '}
          <span className="zacht klein">
            {t('ouderlink.gemaakt', { op: dag(link.gemaaktOp), tot: laatsteDag(link.verlooptOp) })}
          </span>
        </span>
        <Merkje toon={stand === 'gebruikt' ? 'goed' : undefined}>{t(`ouderlink.stand.${stand}`)}</Merkje>
      </div>
      {trekIn.error && <Foutmelding fout={trekIn.error} />}
      {(stand === 'wacht' || stand === 'gebruikt') && (
        <Knop klein soort="stil" bezig={trekIn.isPending} onClick={() => void doe().catch(() => undefined)}>
          {t('ouderlink.trekIn')}
        </Knop>
      )}
    </li>
  );
}
