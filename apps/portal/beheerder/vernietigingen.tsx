import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLijst, type Item } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Nieuwtje } from '../app/live.tsx';
import { Bladen } from './bladen.tsx';
import { Vernietigformulier } from './vernietigformulier.tsx';
import { Vernietigkaart } from './vernietigkaart.tsx';

type Vernietiging = Item<'lijstVernietigingen'>;

/** Van de stappen van een vernietiging komt geen bericht. */
const loopt = (items: readonly Vernietiging[]): boolean =>
  items.some(({ status }) => status === 'GOEDGEKEURD');

/** Vernietigingen: vragen, door een ander laten beslissen, volgen, en het bewijs. */
export function Vernietigingen() {
  const { t } = useTranslation('beheerder');
  const lijst = useLijst('lijstVernietigingen', {}, { zolang: loopt });
  const [open, zet] = useState(false);
  const teBeslissen = lijst.items.filter(({ status }) => status === 'AANGEVRAAGD');
  const rest = lijst.items.filter(({ status }) => status !== 'AANGEVRAAGD');
  const knop = (
    <Knop soort="hoofd" pictogram="plus" onClick={() => zet(true)}>
      {t('vernietiging.vraag')}
    </Knop>
  );
  return (
    <Bladen deel="gegevens" acties={knop} aantallen={[teBeslissen.length]}>
      <Dialoog titel={t('vernietiging.vraag')} open={open} sluit={() => zet(false)} breed>
        <Vernietigformulier klaar={() => zet(false)} />
      </Dialoog>
      <Nieuwtje soorten={['taak']} ververs={['lijstVernietigingen']} />
      <Toestand vraag={lijst}>
        {() =>
          lijst.items.length === 0 ? (
            <Leeg titel={t('vernietiging.leeg')}>{t('vernietiging.leegUitleg')}</Leeg>
          ) : (
            <div className="stapel">
              {teBeslissen.map((een) => (
                <Vernietigkaart key={een.id} vernietiging={een} />
              ))}
              {rest.map((een) => (
                <Vernietigkaart key={een.id} vernietiging={een} />
              ))}
              {lijst.meer && <Knop onClick={lijst.meer}>{t('meer')}</Knop>}
            </div>
          )
        }
      </Toestand>
    </Bladen>
  );
}
