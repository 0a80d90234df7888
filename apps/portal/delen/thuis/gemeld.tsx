import { useTranslation } from 'react-i18next';
import { useLijst, type Item } from '../../api/vragen.ts';
import { dag } from '../../taal/tijd.ts';
import { Kaart } from '../pagina.tsx';
import { Laden, Leeg, Toestand } from '../toestand.tsx';

type Melding = Item<'lijstVerzuimmeldingen'>;
interface Props {
  readonly ns: 'leerling' | 'ouder';
}

/** Gemeld, en nog niet afgehandeld of ingetrokken. */
const isOpen = ({ duoStatus }: Melding): boolean => ['W', 'R', 'B'].includes(duoStatus ?? '');

/** Zonder traject: wat de school meldde en wie dat oppakt, of dat er niets te doen is. */
export function Gemeld({ ns }: Props) {
  const { t } = useTranslation(ns);
  const lijst = useLijst('lijstVerzuimmeldingen', { vraag: { toestand: 'BEVESTIGD' } });
  if (lijst.isPending) return <Laden />;
  return (
    <Toestand vraag={{ ...lijst, data: lijst.items.filter(isOpen) }}>
      {(open) =>
        open.length === 0 ? (
          <Leeg titel={t('traject.leeg')}>
            <p>{t('traject.leegUitleg')}</p>
          </Leeg>
        ) : (
          open.map((melding) => <Een key={melding.id} ns={ns} melding={melding} />)
        )
      }
    </Toestand>
  );
}

function Een({ ns, melding }: Props & { readonly melding: Melding }) {
  const { t } = useTranslation(ns);
  const { begindatum, einddatum, beslotenOp, voorgesteldOp, behandelaar } = melding;
  return (
    <Kaart titel={t('traject.gemeld.kop')}>
      <p>
        {t('traject.gemeld.wat', {
          dag: dag(beslotenOp ?? voorgesteldOp),
          van: dag(begindatum),
          tot: dag(einddatum),
        })}
      </p>
      <p>
        {t('traject.gemeld.wie')}
        {behandelaar && <span lang="nl"> {behandelaar.naam}</span>}
      </p>
    </Kaart>
  );
}
