import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';
import {
  getalVan,
  KENGETALLEN,
  overRegio,
  useCijfers,
  useWoorden,
  vanSeizoen,
  type Peiling,
} from './cijfers.ts';
import { Seizoenkeuze } from './seizoenkeuze.tsx';
import { Getallentabel } from './tabel.tsx';
import '../stijl/coordinator.css';

/** Twee peildata naast elkaar, met het verschil. Elk getal is zoals het toen bekend was. */
export function Peildata() {
  const { t } = useTranslation('coordinator');
  const vraag = useCijfers();
  return (
    <Pagina titel={t('peil.titel')} inleiding={t('peil.uitleg')} acties={<Seizoenkeuze />}>
      <Toestand vraag={vraag} regels={8}>
        {({ items }) => {
          const peilingen = vanSeizoen(items);
          return peilingen.length === 0 ? (
            <Leeg titel={t('leeg.titel')}>
              <p>{t('leeg.doe')}</p>
            </Leeg>
          ) : (
            <Vergelijk peilingen={peilingen} />
          );
        }}
      </Toestand>
    </Pagina>
  );
}

/** Een peilmoment uit de afspraken, of een dag naar keuze. */
function usePeiling(peilingen: readonly Peiling[], begin: number) {
  const [keuze, zet] = useState(peilingen[begin]?.naam ?? 'dag');
  const [dag, zetDag] = useState('');
  const eerste = peilingen[0];
  const eigen = useVraag(
    'lijstOverstapcijfers',
    { vraag: { op: dag, seizoen: eerste?.seizoen, regio: eerste?.regio } },
    { uit: keuze !== 'dag' || !dag },
  );
  const peiling =
    keuze === 'dag' ? (dag ? eigen.data?.items[0] : undefined) : peilingen.find(({ naam }) => naam === keuze);
  return { keuze, zet, dag, zetDag, peiling, fout: eigen.error };
}
type Keuze = ReturnType<typeof usePeiling>;

function Vergelijk({ peilingen }: { readonly peilingen: readonly Peiling[] }) {
  const { t } = useTranslation('coordinator');
  const links = usePeiling(peilingen, peilingen.length > 1 ? 1 : -1);
  const rechts = usePeiling(peilingen, 0);
  return (
    <>
      <div className="twee-keuzes">
        <Peilkeuze label={t('peil.eerste')} keuze={links} peilingen={peilingen} />
        <Peilkeuze label={t('peil.tweede')} keuze={rechts} peilingen={peilingen} />
      </div>
      <Kaart titel={t('peil.kop')}>
        {links.peiling && rechts.peiling ? (
          <Verschillen toen={links.peiling} later={rechts.peiling} />
        ) : (
          <p>{t('peil.kiesDag')}</p>
        )}
      </Kaart>
    </>
  );
}

interface KeuzeProps {
  readonly label: string;
  readonly keuze: Keuze;
  readonly peilingen: readonly Peiling[];
}
function Peilkeuze({ label, keuze, peilingen }: KeuzeProps) {
  const { t } = useTranslation('coordinator');
  const woorden = useWoorden();
  return (
    <div className="stapel stapel--krap">
      <Keuzelijst
        label={label}
        value={keuze.keuze}
        onChange={({ target }) => keuze.zet(target.value)}
        keuzes={[
          ...peilingen.map((peiling) => ({ waarde: peiling.naam, tekst: woorden.peildatum(peiling) })),
          { waarde: 'dag', tekst: t('peil.andereDag') },
        ]}
      />
      {keuze.keuze === 'dag' && (
        <Tekstveld
          type="date"
          label={t('peil.dag', { welke: label })}
          max={kalenderdag(nu())}
          value={keuze.dag}
          onChange={({ target }) => keuze.zetDag(target.value)}
        />
      )}
    </div>
  );
}

function Verschillen({ toen, later }: { readonly toen: Peiling; readonly later: Peiling }) {
  const { t } = useTranslation('coordinator');
  const woorden = useWoorden();
  return (
    <Getallentabel
      naam={t('peil.kop')}
      koppen={[t('peil.cijfer'), woorden.peildatum(toen), woorden.peildatum(later), t('peil.verschil')]}
      rijen={KENGETALLEN.map((kengetal) => {
        const [a, b] = [overRegio(toen, kengetal), overRegio(later, kengetal)];
        const [van, tot] = [getalVan(a), getalVan(b)];
        const verschil = van === null || tot === null ? null : tot - van;
        const teken = verschil !== null && verschil > 0 ? '+' : verschil !== null && verschil < 0 ? '−' : '';
        const eenheid = kengetal === 'K6' ? 'aantal' : 'punten';
        return {
          sleutel: kengetal,
          cellen: [
            t(`kengetal.${kengetal}`),
            <Waarde key="a" waarde={woorden.waarde(a)} uit={woorden.uit(a)} />,
            <Waarde key="b" waarde={woorden.waarde(b)} uit={woorden.uit(b)} />,
            verschil === null
              ? t('peil.nietTeVergelijken')
              : `${teken}${t(`peil.${eenheid}`, { count: Math.abs(verschil) })}`,
          ],
        };
      })}
    />
  );
}

function Waarde({ waarde, uit }: { readonly waarde: string; readonly uit: string }) {
  return (
    <>
      <strong>{waarde}</strong>
      <div className="zacht klein">{uit}</div>
    </>
  );
}
