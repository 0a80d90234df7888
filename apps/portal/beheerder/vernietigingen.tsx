import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLijst } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Nieuwtje } from '../app/live.tsx';
import { Bladen } from './bladen.tsx';
import { Vernietigformulier } from './vernietigformulier.tsx';
import { Vernietigkaart } from './vernietigkaart.tsx';

const ELKE_MS = 3000;

/** Leest opnieuw zolang er een vernietiging loopt: van haar stappen komt geen bericht. */
function useVolg({ items, refetch }: ReturnType<typeof useLijst<'lijstVernietigingen'>>): void {
  const loopt = items.some(({ status }) => status === 'GOEDGEKEURD');
  useEffect(() => {
    if (!loopt) return undefined;
    const klok = setInterval(() => void refetch(), ELKE_MS);
    return () => clearInterval(klok);
  }, [loopt, refetch]);
}

/** Vernietigingen: vragen, door een ander laten beslissen, volgen, en het bewijs. */
export function Vernietigingen() {
  const { t } = useTranslation('beheerder');
  const lijst = useLijst('lijstVernietigingen');
  useVolg(lijst);
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
