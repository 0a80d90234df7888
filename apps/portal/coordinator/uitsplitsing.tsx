import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kaart } from '../delen/pagina.tsx';
import { Laden } from '../delen/toestand.tsx';
import { Keuzelijst } from '../delen/velden.tsx';
import { getalVan, naamVanCijfer, per, useWoorden, type Kengetal, type Peiling } from './cijfers.ts';
import { Getallentabel } from './tabel.tsx';

const Staven = lazy(async () => ({ default: (await import('../delen/beelden/staven.tsx')).Staven }));

const KEUZES = [
  ['K1', 'school'],
  ['K2', 'school'],
  ['K1', 'gemeente'],
  ['K2', 'gemeente'],
  ['K2', 'mbo'],
  ['K3', 'mbo'],
  ['K8', 'mbo'],
] as const satisfies readonly (readonly [Kengetal, string])[];

/** Een cijfer per school, gemeente of mbo: staven met de getallen ernaast. */
export function Uitsplitsing({ peiling }: { readonly peiling: Peiling }) {
  const { t } = useTranslation('coordinator');
  const woorden = useWoorden();
  const [keuze, zet] = useState('1');
  const [kengetal, over] = KEUZES[Number(keuze)] ?? KEUZES[1];
  const cijfers = per(peiling, kengetal, over);
  const naam = t('per.naam', { cijfer: t(`kengetal.${kengetal}`), over: t(`per.${over}`) });
  const staven = cijfers.flatMap((cijfer) => {
    const waarde = getalVan(cijfer);
    return waarde === null ? [] : [{ naam: naamVanCijfer(cijfer), waarde, label: woorden.waarde(cijfer) }];
  });
  return (
    <Kaart titel={t('per.kop')}>
      <Keuzelijst
        label={t('per.kies')}
        value={keuze}
        onChange={({ target }) => zet(target.value)}
        keuzes={KEUZES.map(([k, o], plek) => ({
          waarde: String(plek),
          tekst: t('per.naam', { cijfer: t(`kengetal.${k}`), over: t(`per.${o}`) }),
        }))}
      />
      <div className="beeld-en-tabel">
        {staven.length > 0 && (
          <Suspense fallback={<Laden />}>
            <Staven rijen={staven} norm={peiling.normen[kengetal]} hoogste={100} />
          </Suspense>
        )}
        <Getallentabel
          naam={naam}
          koppen={[t(`per.${over}`), t('per.waarde'), t('per.waarvan')]}
          rijen={cijfers.map((cijfer, plek) => ({
            sleutel: String(plek),
            cellen: [naamVanCijfer(cijfer), woorden.waarde(cijfer), woorden.uit(cijfer)],
          }))}
        />
      </div>
      <p className="zacht klein">{t('per.klein', { aantal: peiling.kleinsteAantal })}</p>
    </Kaart>
  );
}
