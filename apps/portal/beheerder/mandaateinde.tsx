import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mandaateinde as Einde } from '#libs/contract/mandaten.ts';
import { useOpdracht, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';
import { Bevestig } from './bevestig.tsx';
import { useRolnaam } from './rolnamen.ts';

interface Props {
  readonly mandaat: Item<'lijstMandaten'>;
}

const LIJST = ['lijstMandaten'] as const;

/** De laatste dag van een mandaat zetten, of het nu beëindigen; nooit dat van uzelf. */
export function Mandaateinde({ mandaat }: Props) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  const mij = useMij();
  const beeindig = useOpdracht('beeindigMandaat', LIJST);
  const { id, gebruiker, rol } = mandaat;
  if (gebruiker.id === mij?.gebruiker.id) return <span className="zacht">{t('mandaat.eigen')}</span>;
  const wie = { naam: gebruiker.naam, rol: rolnaam(rol) };
  return (
    <div className="knoprij">
      <Laatstedag mandaat={mandaat} />
      <Bevestig
        knop={t('mandaat.beeindig')}
        titel={t('mandaat.beeindigTitel', wie)}
        uitleg={<p>{t('mandaat.beeindigUitleg')}</p>}
        klaar={t('mandaat.beeindigd', wie)}
        soort="gevaar"
        doe={() => beeindig.mutateAsync({ pad: { id } })}
      />
    </div>
  );
}

function Laatstedag({ mandaat }: Props) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  const [open, zet] = useState(false);
  const wie = { naam: mandaat.gebruiker.naam, rol: rolnaam(mandaat.rol) };
  return (
    <>
      <Knop klein onClick={() => zet(true)}>
        {t('mandaat.zetEinde')}
      </Knop>
      <Dialoog titel={t('mandaat.zetEindeTitel', wie)} open={open} sluit={() => zet(false)}>
        <p>{t('mandaat.zetEindeUitleg')}</p>
        <Dagformulier mandaat={mandaat} klaar={() => zet(false)} />
      </Dialoog>
    </>
  );
}

function Dagformulier({ mandaat: { id, gebruiker, tot }, klaar }: Props & { readonly klaar: () => void }) {
  const { t } = useTranslation('beheerder');
  const meld = useMelder();
  const zet = useOpdracht('zetMandaateinde', LIJST);
  const vandaag = kalenderdag(nu());
  const schema = useMemo(
    () =>
      Einde.refine((einde) => einde.tot === null || einde.tot >= vandaag, {
        path: ['tot'],
        error: () => t('mandaat.voorbij'),
      }),
    [t, vandaag],
  );
  return (
    <Formulier
      schema={schema}
      begin={{ tot: tot ?? vandaag }}
      knop={t('mandaat.zetEinde')}
      annuleer={klaar}
      verstuur={async (inhoud) => {
        await zet.mutateAsync({ pad: { id }, inhoud });
        meld({ toon: 'goed', tekst: t('mandaat.gezet', { naam: gebruiker.naam }) });
        klaar();
      }}
    >
      {({ register, formState: { errors } }) => (
        <Tekstveld
          label={t('mandaat.laatsteDag')}
          type="date"
          min={vandaag}
          fout={foutVan(errors, 'tot')}
          {...register('tot')}
        />
      )}
    </Formulier>
  );
}
