import type { TFunction } from 'i18next';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { haal } from '../../api/client.ts';
import { useLijst, type Item } from '../../api/vragen.ts';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';
import { Lijst, type Kolom } from '../lijst.tsx';
import { Merkje } from '../merkje.tsx';
import { Leeg, Toestand } from '../toestand.tsx';
import { Keuzelijst } from '../velden.tsx';
import { slaOp } from './bewaar.ts';
import { Meldingen } from './meldingen.tsx';
import { GROEPEN, type Bestand, type Groep, type Oordeel } from './soorten.ts';

type Regel = Item<'lijstBestandsregels'>;
const TOON = { goed: 'goed', twijfel: 'let-op', fout: 'fout' } as const;
/** Het ergste eerst: daar kijkt men naar. */
const VOLGORDE: readonly Oordeel[] = [...GROEPEN.fout, ...GROEPEN.twijfel, ...GROEPEN.goed];
const groepVan = (oordeel: Oordeel): Groep =>
  (Object.keys(GROEPEN) as Groep[]).find((groep) =>
    (GROEPEN[groep] as readonly Oordeel[]).includes(oordeel),
  )!;

function kolommenVan(t: TFunction<'inlezen'>): Kolom<Regel>[] {
  return [
    { id: 'regel', kop: t('regel.nummer'), hoofd: true, cel: ({ regel }) => t('regel.regel', { regel }) },
    {
      id: 'oordeel',
      kop: t('regel.oordeel'),
      cel: (rij) => <Merkje toon={TOON[groepVan(rij.oordeel)]}>{t(`oordeel.${rij.oordeel}`)}</Merkje>,
    },
    { id: 'waarom', kop: t('regel.waarom'), cel: (rij) => <Waarom regel={rij} /> },
  ];
}

/** Wat een regel doet, en wat eraan opvalt. */
function Waarom({ regel: { effect, meldingen } }: { readonly regel: Regel }) {
  const { t } = useTranslation('inlezen');
  const stand = (naam: 'van' | 'naar'): string =>
    typeof effect[naam] === 'string' ? t(`aanmeldstatus.${effect[naam]}`) : '';
  const [van, naar] = [stand('van'), stand('naar')];
  return (
    <div className="stapel stapel--krap">
      {naar && <span>{van ? t('regel.vanNaar', { van, naar }) : t('regel.wordt', { naar })}</span>}
      {typeof effect['risico'] === 'string' && <span>{t(`regel.risico_${effect['risico']}`)}</span>}
      {typeof effect['melding'] === 'string' && <span>{t(`regel.melding_${effect['melding']}`)}</span>}
      <Meldingen meldingen={meldingen} />
    </div>
  );
}

/** Het verslag per regel, met de plaats van de fout; op te slaan om in het eigen systeem te herstellen. */
export function Regels({ bestand }: { readonly bestand: Bestand }) {
  const { t } = useTranslation('inlezen');
  const aanwezig = VOLGORDE.filter((oordeel) => (bestand.telling[oordeel] ?? 0) > 0);
  const [gekozen, kies] = useState<Oordeel | null>(null);
  const oordeel = gekozen ?? aanwezig[0];
  const lijst = useLijst(
    'lijstBestandsregels',
    { pad: { id: bestand.id }, vraag: { paginaGrootte: 200, ...(oordeel ? { oordeel } : {}) } },
    { uit: !oordeel },
  );
  if (!oordeel) return null;
  return (
    <section className="stapel">
      <div className="rij rij--uiteen">
        <h2>{t('regel.kop')}</h2>
        <Opslaan bestand={bestand} />
      </div>
      <Keuzelijst
        label={t('regel.toon')}
        keuzes={aanwezig.map((waarde) => ({
          waarde,
          tekst: t('regel.keuze', { oordeel: t(`oordeel.${waarde}`), aantal: bestand.telling[waarde] }),
        }))}
        value={oordeel}
        onChange={({ target }) => kies(target.value as Oordeel)}
      />
      <Toestand vraag={lijst}>
        {() =>
          lijst.items.length === 0 ? (
            <Leeg titel={t('regel.leeg')} />
          ) : (
            <Lijst
              naam={t('regel.kop')}
              kolommen={kolommenVan(t)}
              rijen={lijst.items}
              sleutel={({ regel }) => String(regel)}
              meer={lijst.meer}
              haaltMeer={lijst.isFetchingNextPage}
            />
          )
        }
      </Toestand>
    </section>
  );
}

/** Het verslag als CSV: alleen wat fout is, of alles. */
function Opslaan({ bestand }: { readonly bestand: Bestand }) {
  const { t } = useTranslation('inlezen');
  const sla = useMutation({
    mutationFn: async (oordeel: Oordeel | undefined) => {
      const vraag = oordeel ? { oordeel } : {};
      const antwoord = await haal('lijstBestandsregels', {
        pad: { id: bestand.id },
        vraag,
        accept: 'text/csv',
      });
      slaOp(await antwoord.blob(), t(oordeel ? 'opslaan.foutenNaam' : 'opslaan.naam'));
    },
  });
  return (
    <div className="rij">
      {(bestand.telling['afgewezen'] ?? 0) > 0 && (
        <Knop klein pictogram="bestand" bezig={sla.isPending} onClick={() => sla.mutate('afgewezen')}>
          {t('opslaan.fouten')}
        </Knop>
      )}
      <Knop klein soort="stil" bezig={sla.isPending} onClick={() => sla.mutate(undefined)}>
        {t('opslaan.alles')}
      </Knop>
      {sla.error && <Foutmelding fout={sla.error} />}
    </div>
  );
}
