import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NieuweOpsporing } from '#libs/contract/mandaten.ts';
import { useOpdracht, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Tekstveld } from '../delen/velden.tsx';
import { dag, dagenTot, kalenderdag, nu } from '../taal/tijd.ts';
import { Bevestig } from './bevestig.tsx';

type Mandaat = Item<'lijstMandaten'>;

/** Of een leerplichtambtenaar opsporingsambtenaar is, volgens welke akte, en wat de beheerder daaraan kan doen. */
export function Opsporing({ mandaat }: { readonly mandaat: Mandaat }) {
  const { t } = useTranslation('beheerder');
  const mij = useMij();
  if (mandaat.rol !== 'lpa') return <span className="zacht">{t('opsporing.nvt')}</span>;
  return (
    <div className="stapel stapel--krap">
      <Stand opsporing={mandaat.opsporing} />
      {mandaat.gebruiker.id !== mij?.gebruiker.id && (
        <div className="knoprij">
          <Aktevenster mandaat={mandaat} />
          {mandaat.opsporing && <Intrekken mandaat={mandaat} />}
        </div>
      )}
    </div>
  );
}

function Stand({ opsporing }: Pick<Mandaat, 'opsporing'>) {
  const { t } = useTranslation('beheerder');
  if (!opsporing) return <span>{t('opsporing.nee')}</span>;
  const { akte, van, tot, geldt } = opsporing;
  const voorbij = tot !== null && dagenTot(tot) < 0;
  return (
    <>
      <span>
        <Merkje toon={geldt ? 'goed' : 'let-op'}>
          {t(geldt ? 'opsporing.ja' : voorbij ? 'opsporing.voorbij' : 'opsporing.straks')}
        </Merkje>
      </span>
      <span className="zacht klein">
        {akte === null || van === null || tot === null
          ? t('opsporing.zonderAkte')
          : t('opsporing.akteVanTot', { akte, van: dag(van), tot: dag(tot) })}
      </span>
    </>
  );
}

function Aktevenster({ mandaat }: { readonly mandaat: Mandaat }) {
  const { t } = useTranslation('beheerder');
  const [open, zet] = useState(false);
  const knop = t(mandaat.opsporing ? 'opsporing.nieuweAkte' : 'opsporing.legVast');
  return (
    <>
      <Knop klein onClick={() => zet(true)}>
        {knop}
      </Knop>
      <Dialoog
        titel={t('opsporing.titel', { naam: mandaat.gebruiker.naam })}
        open={open}
        sluit={() => zet(false)}
      >
        <p>{t('opsporing.uitleg')}</p>
        <Akteformulier mandaat={mandaat} klaar={() => zet(false)} />
      </Dialoog>
    </>
  );
}

interface Formulierprops {
  readonly mandaat: Mandaat;
  readonly klaar: () => void;
}

function Akteformulier({ mandaat: { id, gebruiker }, klaar }: Formulierprops) {
  const { t } = useTranslation('beheerder');
  const meld = useMelder();
  const leg = useOpdracht('legOpsporingVast', ['lijstMandaten']);
  return (
    <Formulier
      schema={NieuweOpsporing}
      begin={{ akte: '', van: kalenderdag(nu()), tot: '' }}
      knop={t('opsporing.legVast')}
      annuleer={klaar}
      verstuur={async (inhoud) => {
        await leg.mutateAsync({ pad: { id }, inhoud });
        meld({ toon: 'goed', tekst: t('opsporing.vastgelegd', { naam: gebruiker.naam }) });
        klaar();
      }}
    >
      {({ register, formState: { errors } }) => (
        <>
          <Tekstveld
            label={t('opsporing.nummer')}
            uitleg={t('opsporing.nummerUitleg')}
            autoComplete="off"
            fout={foutVan(errors, 'akte')}
            {...register('akte')}
          />
          <Tekstveld
            label={t('opsporing.van')}
            type="date"
            fout={foutVan(errors, 'van')}
            {...register('van')}
          />
          <Tekstveld
            label={t('opsporing.tot')}
            uitleg={t('opsporing.totUitleg')}
            type="date"
            fout={foutVan(errors, 'tot')}
            {...register('tot')}
          />
        </>
      )}
    </Formulier>
  );
}

function Intrekken({ mandaat: { id, gebruiker } }: { readonly mandaat: Mandaat }) {
  const { t } = useTranslation('beheerder');
  const trekIn = useOpdracht('trekOpsporingIn', ['lijstMandaten']);
  const wie = { naam: gebruiker.naam };
  return (
    <Bevestig
      knop={t('opsporing.trekIn')}
      titel={t('opsporing.trekInTitel', wie)}
      uitleg={<p>{t('opsporing.trekInUitleg')}</p>}
      klaar={t('opsporing.ingetrokken', wie)}
      soort="gevaar"
      doe={() => trekIn.mutateAsync({ pad: { id } })}
    />
  );
}
