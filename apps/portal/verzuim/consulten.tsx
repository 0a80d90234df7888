import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLijst, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Uiterlijk } from '../delen/bal.tsx';
import { Knoplink } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { dag, korteDag } from '../taal/tijd.ts';
import { Verzuimblad } from './blad.tsx';

type Consultregel = Item<'lijstConsulten'>;

/** Vragen om raad, voor er een melding is: van de school, of aan de leerplicht. */
export function Consulten() {
  const { t } = useTranslation('verzuim');
  const school = useMij()?.organisatie.rol === 'decaan';
  const kant = school ? 'school' : 'leerplicht';
  const consulten = useLijst('lijstConsulten');
  const pad = school ? '/verzuim/consulten' : '/consulten';
  const kolommen = useKolommen(pad, school);
  const ga = useNavigate();
  return (
    <Verzuimblad
      titel={t('consult.titel')}
      inleiding={t(`consult.uitleg.${kant}`)}
      acties={
        school && (
          <Knoplink naar="/verzuim/consulten/nieuw" soort="hoofd" pictogram="plus">
            {t('consult.vraag')}
          </Knoplink>
        )
      }
    >
      <Toestand vraag={consulten}>
        {() =>
          consulten.items.length === 0 ? (
            <Leeg titel={t(`consult.leeg.${kant}.titel`)}>
              <p>{t(`consult.leeg.${kant}.uitleg`)}</p>
            </Leeg>
          ) : (
            <Lijst
              naam={t('consult.titel')}
              kolommen={kolommen}
              rijen={consulten.items}
              sleutel={({ id }) => id}
              open={({ id }) => void ga(`${pad}/${id}`)}
              meer={consulten.meer}
              haaltMeer={consulten.isFetchingNextPage}
            />
          )
        }
      </Toestand>
    </Verzuimblad>
  );
}

const TOON = { OPEN: 'let-op', BEANTWOORD: 'goed', INGETROKKEN: undefined } as const;

function useKolommen(pad: string, school: boolean): readonly Kolom<Consultregel>[] {
  const { t } = useTranslation('verzuim');
  return useMemo(
    () => [
      {
        id: 'wie',
        kop: t(school ? 'consult.aan' : 'consult.van'),
        hoofd: true,
        cel: ({ id, vrager, leerplicht, op }) => (
          <>
            <Link to={`${pad}/${id}`}>{school ? leerplicht.naam : vrager.naam}</Link>
            <div className="zacht klein">{t('consult.gevraagdOp', { dag: korteDag(op) })}</div>
          </>
        ),
      },
      {
        id: 'over',
        kop: t('consult.over'),
        cel: ({ metNaam }) => t(metNaam ? 'consult.metNaam' : 'consult.zonderNaam'),
      },
      {
        id: 'stand',
        kop: t('kop.stand'),
        cel: ({ status }) => <Merkje toon={TOON[status]}>{t(`consult.status.${status}`)}</Merkje>,
      },
      {
        id: 'uiterlijk',
        kop: t('kop.uiterlijk'),
        cel: ({ status, uiterlijk, beantwoordOp }) =>
          status === 'OPEN' ? <Uiterlijk op={uiterlijk} /> : beantwoordOp && dag(beantwoordOp),
      },
    ],
    [t, pad, school],
  );
}
