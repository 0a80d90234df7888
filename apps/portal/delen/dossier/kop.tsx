import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { Bal, Daarna, Uiterlijk, Versheid, WaaromHier } from '../bal.tsx';
import { Kenmerk } from './kenmerk.tsx';
import { Status } from './status.tsx';

type Overstap = Antwoord<'leesOverstap'>;

/** De vier vragen van een dossier: wie is aan zet, waarom hier, wat gebeurt er vanzelf, en hoe oud is het. */
export function Dossierkop({ overstap }: { readonly overstap: Overstap }) {
  const { t } = useTranslation('dossier');
  const straks = overstap.volgendeAutomatischeStap;
  return (
    <section className="kaart dossier__kop" aria-label={t('kop.naam')}>
      <div className="dossier__bal">
        <Bal bal={overstap.bal && { ...overstap.bal, uiterlijk: null }} />
        {straks && (
          <Uiterlijk op={straks.op} daarna={<Daarna stap={{ daarna: straks.stap, tekst: straks.tekst }} />} />
        )}
      </div>
      <div className="stapel stapel--krap">
        <div>
          <Status overstap={overstap} />
        </div>
        <WaaromHier waarom={overstap.waaromHier} />
        <Versheid bronnen={overstap.versheid.bronnen} />
      </div>
    </section>
  );
}

/** Klas, leerlingnummer en school, onder de naam. */
export function Ondertitel({ overstap }: { readonly overstap: Overstap }) {
  const { t } = useTranslation('dossier');
  const { klas, leerlingnummer } = overstap.leerling;
  return (
    <span className="rij">
      <span>
        {[
          klas ?? t('kop.zonderKlas'),
          overstap.school.naam,
          t('kop.nummer', { nummer: leerlingnummer }),
        ].join(' · ')}
      </span>
      <Kenmerk overstapId={overstap.id} />
    </span>
  );
}
