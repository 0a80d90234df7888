import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Intrekking } from '#libs/contract/opgaven.ts';
import { INTREKREDENEN } from '#libs/domain/overstap/intrekken.ts';
import type { Antwoord } from '../api/client.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { zegEigen } from '../delen/dossier/veranderd.tsx';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Laden } from '../delen/toestand.tsx';
import { Keuzegroep } from '../delen/velden.tsx';

const Verbeteren = lazy(async () => ({ default: (await import('./verbeteren.tsx')).Verbeteren }));
type Overstap = Antwoord<'leesOverstap'>;

/** Wat de school met haar eigen opgave doet: verbeteren, intrekken als zij een vergissing was, en weer openen wat dicht is. */
export function Opgave({ overstap }: { readonly overstap: Overstap }) {
  const { t } = useTranslation('decaan');
  const [venster, open] = useState<'verbeter' | 'trekIn' | null>(null);
  const dicht = overstap.status === 'AFGESLOTEN';
  const sluit = (): void => open(null);
  return (
    <Kaart titel={t('opgave.kop')} nietAfdrukken>
      {dicht ? (
        <Heropen overstap={overstap} />
      ) : (
        <div className="knoprij">
          <Knop onClick={() => open('verbeter')}>{t('opgave.verbeter')}</Knop>
          <Knop onClick={() => open('trekIn')}>{t('opgave.trekIn')}</Knop>
        </div>
      )}
      <Suspense fallback={<Laden regels={1} />}>
        {venster === 'verbeter' && <Verbeteren overstap={overstap} sluit={sluit} />}
        {venster === 'trekIn' && <TrekIn overstap={overstap} sluit={sluit} />}
      </Suspense>
    </Kaart>
  );
}

/** De school krijgt de leerling weer op haar lijst. */
function Heropen({ overstap }: { readonly overstap: Overstap }) {
  const { t } = useTranslation('decaan');
  const meld = useMelder();
  const doe = useOpdracht('heropenOverstap', DOSSIER);
  const heropen = (): void => {
    doe.mutate(
      { pad: { id: overstap.id }, inhoud: {} },
      { onSuccess: () => meld({ toon: 'goed', tekst: t('opgave.heropend') }) },
    );
  };
  return (
    <>
      <p>{t('opgave.dicht')}</p>
      <Knop onClick={heropen}>{t('opgave.heropen')}</Knop>
      {doe.error && <Foutmelding fout={doe.error} />}
    </>
  );
}

function TrekIn({ overstap, sluit }: { readonly overstap: Overstap; readonly sluit: () => void }) {
  const { t } = useTranslation('decaan');
  const meld = useMelder();
  const doe = useOpdracht('trekOpgaveIn', DOSSIER);
  return (
    <Dialoog titel={t('opgave.trekInTitel')} open sluit={sluit}>
      <p>{t('opgave.trekInUitleg')}</p>
      <Formulier
        schema={Intrekking}
        knop={t('opgave.trekIn')}
        annuleer={sluit}
        verstuur={async (inhoud) => {
          await doe.mutateAsync({ pad: { id: overstap.id }, inhoud });
          zegEigen();
          meld({ toon: 'goed', tekst: t('opgave.ingetrokken') });
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <Keuzegroep
            label={t('opgave.waarom')}
            fout={foutVan(errors, 'reden')}
            keuzes={INTREKREDENEN.map((waarde) => ({ waarde, tekst: t(`opgave.reden.${waarde}`) }))}
            {...register('reden')}
          />
        )}
      </Formulier>
    </Dialoog>
  );
}
