import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { useLijst, Item } from '../api/vragen.ts';
import { Bal } from '../delen/bal.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Meldingstand } from './meldingstand.tsx';
import { inLijst } from './namen.ts';
import { Watgemeld } from './watgemeld.tsx';

export type Meldingregel = Item<'lijstVerzuimmeldingen'>;

interface Props {
  readonly vraag: ReturnType<typeof useLijst<'lijstVerzuimmeldingen'>>;
  readonly rijen: readonly Meldingregel[];
  readonly pad: string;
  readonly metSchool?: boolean;
  readonly leeg: { readonly titel: string; readonly uitleg: string };
}

/** Meldingen: over wie, wat, hoe het ervoor staat en wie aan zet is. */
export function Meldingenlijst({ vraag, rijen, pad, metSchool = false, leeg }: Props) {
  const { t } = useTranslation('verzuim');
  const ga = useNavigate();
  const kolommen = useKolommen(pad, metSchool);
  return (
    <Toestand vraag={vraag}>
      {() =>
        rijen.length === 0 ? (
          <Leeg titel={leeg.titel}>
            <p>{leeg.uitleg}</p>
          </Leeg>
        ) : (
          <Lijst
            naam={t('tabs.meldingen')}
            kolommen={kolommen}
            rijen={rijen}
            sleutel={({ id }) => id}
            open={({ id }) => void ga(`${pad}/${id}`)}
            meer={vraag.meer}
            haaltMeer={vraag.isFetchingNextPage}
          />
        )
      }
    </Toestand>
  );
}

function useKolommen(pad: string, metSchool: boolean): readonly Kolom<Meldingregel>[] {
  const { t } = useTranslation('verzuim');
  return useMemo(
    () => [
      {
        id: 'leerling',
        kop: t('kop.leerling'),
        hoofd: true,
        cel: (melding) => (
          <>
            <Link to={`${pad}/${melding.id}`}>{inLijst(melding, t)}</Link>
            {metSchool && <div className="zacht klein">{melding.school.naam}</div>}
          </>
        ),
      },
      { id: 'wat', kop: t('kop.wat'), cel: (melding) => <Watgemeld melding={melding} /> },
      { id: 'stand', kop: t('kop.stand'), cel: (melding) => <Meldingstand melding={melding} /> },
      { id: 'bal', kop: t('kop.bal'), cel: ({ bal }) => <Bal bal={bal} kort /> },
    ],
    [t, pad, metSchool],
  );
}
