import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLijst, useVraag, type Item } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Melding } from '../delen/melding.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag, korteDag } from '../taal/tijd.ts';
import { Verzuimblad } from './blad.tsx';
import { inLijst, inZin } from './namen.ts';

type Beeldgegeven = Item<'lijstTrajectbeelden'>;

/** De trajecten van leerlingen van deze school: dat er iets loopt, nooit wat, en wat er met de school is afgesproken. */
export function Trajecten() {
  const { t } = useTranslation('verzuim');
  const beelden = useLijst('lijstTrajectbeelden');
  const [open, zetOpen] = useState<Beeldgegeven | null>(null);
  const kolommen = useKolommen(zetOpen);
  return (
    <Verzuimblad titel={t('trajecten.titel')} inleiding={t('trajecten.uitleg')}>
      <Toestand vraag={beelden}>
        {() =>
          beelden.items.length === 0 ? (
            <Leeg titel={t('trajecten.leeg.titel')}>
              <p>{t('trajecten.leeg.uitleg')}</p>
            </Leeg>
          ) : (
            <>
              <Melding>{t('trajecten.watNiet')}</Melding>
              <Lijst
                naam={t('trajecten.titel')}
                kolommen={kolommen}
                rijen={beelden.items}
                sleutel={({ id }) => id}
                open={zetOpen}
                meer={beelden.meer}
                haaltMeer={beelden.isFetchingNextPage}
              />
            </>
          )
        }
      </Toestand>
      <Dialoog
        titel={open ? t('trajecten.een', { naam: inZin(open, t) }) : ''}
        open={open !== null}
        sluit={() => zetOpen(null)}
      >
        {open && <Afspraken id={open.id} />}
      </Dialoog>
    </Verzuimblad>
  );
}

function useKolommen(open: (beeld: Beeldgegeven) => void): readonly Kolom<Beeldgegeven>[] {
  const { t } = useTranslation('verzuim');
  return useMemo(
    () => [
      { id: 'leerling', kop: t('kop.leerling'), hoofd: true, cel: (beeld) => inLijst(beeld, t) },
      {
        id: 'stand',
        kop: t('kop.stand'),
        cel: ({ stand, standTekst }) => (
          <Merkje toon={stand === 'loopt' ? 'info' : 'goed'}>
            <Zin bij={`trajectstand.${stand}`} tekst={standTekst} />
          </Merkje>
        ),
      },
      { id: 'sinds', kop: t('trajecten.sinds'), cel: ({ sinds }) => korteDag(sinds) },
      {
        id: 'doe',
        kop: t('kop.doe'),
        cel: (beeld) => (
          <Knop klein onClick={() => open(beeld)}>
            {t('trajecten.afspraken')}
            <span className="alleen-voorlezer">{inZin(beeld, t)}</span>
          </Knop>
        ),
      },
    ],
    [t, open],
  );
}

/** Wat er met de school is afgesproken. */
function Afspraken({ id }: { readonly id: string }) {
  const { t } = useTranslation('verzuim');
  const beeld = useVraag('leesTrajectbeeld', { pad: { id } });
  return (
    <Toestand vraag={beeld} regels={2}>
      {({ afspraken = [] }) =>
        afspraken.length === 0 ? (
          <p>{t('trajecten.geenAfspraken')}</p>
        ) : (
          <ul className="kaal stapel stapel--krap">
            {afspraken.map(({ id: afspraak, op, tekst }) => (
              <li key={afspraak}>
                <span lang="nl">{tekst ?? t('gewist')}</span> <span className="zacht klein">{dag(op)}</span>
              </li>
            ))}
          </ul>
        )
      }
    </Toestand>
  );
}
