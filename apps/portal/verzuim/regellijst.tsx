import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOpdracht, type Item, type useLijst } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag } from '../taal/tijd.ts';
import { inLijst, type Zeg } from './namen.ts';

type Regelgegeven = Item<'lijstVerzuim'>;

interface Props {
  readonly vraag: ReturnType<typeof useLijst<'lijstVerzuim'>>;
  readonly zonderLeerling?: boolean;
}

/** De regels zoals de school ze registreert; wie vastlegt, kan er een terugnemen. */
export function Regellijst({ vraag, zonderLeerling = false }: Props) {
  const { t } = useTranslation('verzuim');
  const [terug, zetTerug] = useState<Regelgegeven | null>(null);
  const kolommen = useKolommen(zonderLeerling, zetTerug);
  return (
    <Toestand vraag={vraag}>
      {() =>
        vraag.items.length === 0 ? (
          <Leeg titel={t('regels.leeg.titel')}>
            <p>{t('regels.leeg.uitleg')}</p>
          </Leeg>
        ) : (
          <>
            <Lijst
              naam={t('tabs.regels')}
              kolommen={kolommen}
              rijen={vraag.items}
              sleutel={({ id }) => id}
              meer={vraag.meer}
              haaltMeer={vraag.isFetchingNextPage}
            />
            <Dialoog titel={t('regels.terug.titel')} open={terug !== null} sluit={() => zetTerug(null)}>
              {terug && <Terugnemen regel={terug} sluit={() => zetTerug(null)} />}
            </Dialoog>
          </>
        )
      }
    </Toestand>
  );
}

/** "3e lesuur", "hele dag", "4 lesuren", "12 minuten te laat". */
function hoeveel({ lesuur, lesuren, minuten, heleDag }: Regelgegeven, t: Zeg): string {
  if (heleDag) return t('regels.heleDag');
  if (lesuren === 0) return minuten ? t('regels.minuten', { count: minuten }) : t('regels.teLaat');
  return lesuur === null ? t('regels.lesuren', { count: lesuren }) : t('regels.lesuur', { nummer: lesuur });
}

function useKolommen(zonderLeerling: boolean, neemTerug: (regel: Regelgegeven) => void) {
  const { t } = useTranslation('verzuim');
  const rol = useMij()?.organisatie.rol;
  const legtVast = rol === 'decaan' || rol === 'mentor';
  return useMemo((): readonly Kolom<Regelgegeven>[] => {
    const leerling: Kolom<Regelgegeven> = {
      id: 'leerling',
      kop: t('kop.leerling'),
      hoofd: true,
      cel: (regel) => <Link to={`/verzuim/leerling/${regel.overstapId}`}>{inLijst(regel, t)}</Link>,
    };
    return [
      ...(zonderLeerling ? [] : [leerling]),
      { id: 'dag', kop: t('regels.dag'), hoofd: zonderLeerling, cel: (regel) => dag(regel.dag) },
      { id: 'hoeveel', kop: t('regels.hoeveel'), cel: (regel) => hoeveel(regel, t) },
      {
        id: 'reden',
        kop: t('regels.reden'),
        cel: ({ reden, redenTekst }) => <Zin bij={`verzuimreden.${reden}`} tekst={redenTekst} />,
      },
      { id: 'bron', kop: t('regels.bron'), cel: ({ bron }) => t(`regels.van.${bron}`) },
      ...(legtVast
        ? [
            {
              id: 'doe',
              kop: t('kop.doe'),
              cel: (regel: Regelgegeven) => (
                <Knop klein soort="stil" onClick={() => neemTerug(regel)}>
                  {t('regels.neemTerug')}
                  <span className="alleen-voorlezer">{dag(regel.dag)}</span>
                </Knop>
              ),
            },
          ]
        : []),
    ];
  }, [t, zonderLeerling, legtVast, neemTerug]);
}

function Terugnemen({ regel, sluit }: { readonly regel: Regelgegeven; readonly sluit: () => void }) {
  const { t } = useTranslation('verzuim');
  const meld = useMelder();
  const neem = useOpdracht('neemVerzuimTerug', [
    'lijstVerzuim',
    'lijstVerzuimtellers',
    'lijstVerzuimmeldingen',
  ]);
  const doe = (): void =>
    neem.mutate(
      { pad: { id: regel.id } },
      {
        onSuccess: () => {
          meld({ toon: 'goed', tekst: t('regels.terug.klaar') });
          sluit();
        },
      },
    );
  return (
    <>
      <p>
        {dag(regel.dag)}, {hoeveel(regel, t)}. {t('regels.terug.uitleg')}
      </p>
      {neem.error && <Foutmelding fout={neem.error} />}
      <div className="knoprij">
        <Knop soort="gevaar" onClick={doe} bezig={neem.isPending}>
          {t('regels.neemTerug')}
        </Knop>
        <Knop soort="stil" onClick={sluit}>
          {t('regels.terug.laat')}
        </Knop>
      </div>
    </>
  );
}
