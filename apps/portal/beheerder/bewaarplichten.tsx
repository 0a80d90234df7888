import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLijst, useOpdracht, type Item } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { dag, ogenblik } from '../taal/tijd.ts';
import { Bevestig } from './bevestig.tsx';
import { Bladen } from './bladen.tsx';
import { Bewaarformulier } from './bewaarformulier.tsx';

type Bewaarplicht = Item<'lijstBewaarplichten'>;

/** Wat nu niet vernietigd mag worden, waarom en tot wanneer. */
export function Bewaarplichten() {
  const { t } = useTranslation('beheerder');
  const lijst = useLijst('lijstBewaarplichten');
  const [open, zet] = useState(false);
  const kolommen = useKolommen();
  const knop = (
    <Knop soort="hoofd" pictogram="slot" onClick={() => zet(true)}>
      {t('bewaarplicht.zet')}
    </Knop>
  );
  return (
    <Bladen deel="gegevens" acties={knop}>
      <Dialoog titel={t('bewaarplicht.zet')} open={open} sluit={() => zet(false)}>
        <Bewaarformulier klaar={() => zet(false)} />
      </Dialoog>
      <Toestand vraag={lijst}>
        {() =>
          lijst.items.length === 0 ? (
            <Leeg titel={t('bewaarplicht.leeg')}>{t('bewaarplicht.leegUitleg')}</Leeg>
          ) : (
            <Lijst
              naam={t('bladen.gegevens.1')}
              kolommen={kolommen}
              rijen={lijst.items}
              sleutel={({ id }) => id}
              meer={lijst.meer}
            />
          )
        }
      </Toestand>
    </Bladen>
  );
}

function useKolommen(): Kolom<Bewaarplicht>[] {
  const { t } = useTranslation('beheerder');
  const hef = useOpdracht('hefBewaarplichtOp', ['lijstBewaarplichten', 'lijstVernietigingen']);
  return [
    { id: 'grond', kop: t('bewaarplicht.grond'), hoofd: true, cel: ({ grond }) => t(`bewaargrond.${grond}`) },
    { id: 'organisatie', kop: t('organisatie'), cel: ({ organisatie }) => organisatie.naam },
    {
      id: 'van',
      kop: t('bewaarplicht.sinds'),
      cel: ({ van, zetter }) => `${ogenblik(van)}, ${zetter.naam}`,
    },
    {
      id: 'tot',
      kop: t('bewaarplicht.tot'),
      cel: ({ tot }) => (tot ? dag(tot) : t('bewaarplicht.totOpheffen')),
    },
    {
      id: 'doe',
      kop: t('doen'),
      cel: ({ id, opgehevenOp }) =>
        opgehevenOp ? (
          <Merkje>{t('bewaarplicht.opgeheven', { op: ogenblik(opgehevenOp) })}</Merkje>
        ) : (
          <Bevestig
            knop={t('bewaarplicht.hefOp')}
            titel={t('bewaarplicht.hefOpTitel')}
            uitleg={<p>{t('bewaarplicht.hefOpUitleg')}</p>}
            klaar={t('bewaarplicht.isOpgeheven')}
            soort="gevaar"
            doe={() => hef.mutateAsync({ pad: { id } })}
          />
        ),
    },
  ];
}
