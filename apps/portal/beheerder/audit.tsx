import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLijst, type Item } from '../api/vragen.ts';
import { Knop } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { Auditfilter, vraagUit } from './auditfilter.tsx';
import { useRolnaam } from './rolnamen.ts';
import '../stijl/beheerder.css';

type Regel = Item<'lijstAuditregels'>;
const TOON = { gelukt: 'goed', geweigerd: 'let-op', mislukt: 'fout' } as const;

/** Wie wat deed: zoeken op mens, periode, uitkomst, object en noodknop. */
export function Audit() {
  const { t } = useTranslation('beheerder');
  const [zoek, zet] = useSearchParams();
  const lijst = useLijst('lijstAuditregels', { vraag: vraagUit(zoek) });
  const kolommen = useKolommen((object) => zet({ ...Object.fromEntries(zoek), object }));
  return (
    <Pagina titel={t('titel.audit')} inleiding={t('inleiding.audit')}>
      <Auditfilter zoek={zoek} zet={zet} />
      <Toestand vraag={lijst}>
        {() =>
          lijst.items.length === 0 ? (
            <Leeg titel={t('audit.leeg')}>{t('audit.leegUitleg')}</Leeg>
          ) : (
            <Lijst
              naam={t('titel.audit')}
              kolommen={kolommen}
              rijen={lijst.items}
              sleutel={({ nr }) => String(nr)}
              meer={lijst.meer}
              haaltMeer={lijst.isFetchingNextPage}
            />
          )
        }
      </Toestand>
    </Pagina>
  );
}

function useKolommen(kiesObject: (id: string) => void): Kolom<Regel>[] {
  const { t } = useTranslation('beheerder');
  return [
    { id: 'op', kop: t('audit.wanneer'), cel: ({ op }) => <time dateTime={op}>{ogenblik(op)}</time> },
    { id: 'wie', kop: t('audit.wie'), hoofd: true, cel: (regel) => <Wie regel={regel} /> },
    {
      id: 'wat',
      kop: t('audit.wat'),
      cel: ({ wat, handeling }) =>
        wat ? <Wat handeling={handeling} wat={wat} /> : t(`handeling.${handeling}`, t('audit.anders')),
    },
    { id: 'over', kop: t('audit.over'), cel: (regel) => <Over regel={regel} kies={kiesObject} /> },
    { id: 'uitkomst', kop: t('audit.uitkomst'), cel: (regel) => <Uitkomst regel={regel} /> },
  ];
}

/** Welke operatie het was, in woorden; de Engelse woorden haalt alleen deze bladzijde. */
function Wat({ handeling, wat }: { readonly handeling: string; readonly wat: string }) {
  const { t } = useTranslation('handelingen');
  const zin = t(handeling, { defaultValue: '' });
  return zin ? <>{zin}</> : <span lang="nl">{wat}</span>;
}

function Wie({ regel: { gebruiker, rol, organisatie } }: { readonly regel: Regel }) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  return (
    <>
      {gebruiker?.naam ?? t('audit.systeem')}
      <span className="zacht klein blok">
        {[rol && rolnaam(rol), organisatie?.naam].filter(Boolean).join(', ')}
      </span>
    </>
  );
}

function Over({ regel, kies }: { readonly regel: Regel; readonly kies: (id: string) => void }) {
  const { t } = useTranslation('beheerder');
  const { objectSoort, objectId, leerlingen } = regel;
  const soort = objectSoort ? t(`object.${objectSoort}`, t('object.ander')) : '';
  return (
    <>
      {soort && <span>{soort} </span>}
      {leerlingen > 0 && (
        <span className="zacht klein blok">{t('audit.leerlingen', { count: leerlingen })}</span>
      )}
      {objectId && (
        <Knop klein soort="stil" onClick={() => kies(objectId)}>
          {t('audit.allesHierover')}
        </Knop>
      )}
    </>
  );
}

function Uitkomst({ regel: { uitkomst, reden, noodknop } }: { readonly regel: Regel }) {
  const { t } = useTranslation('beheerder');
  return (
    <span className="rij">
      <Merkje toon={TOON[uitkomst]}>{t(`audit.uitkomsten.${uitkomst}`)}</Merkje>
      {noodknop && <Merkje toon="fout">{t('audit.noodknop')}</Merkje>}
      {uitkomst === 'geweigerd' && reden && (
        <span className="zacht klein">{t(`weigering.${reden}`, '')}</span>
      )}
    </span>
  );
}
