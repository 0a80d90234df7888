import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useOpdracht } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { veldzin } from '../delen/veldfout.ts';
import { Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu, ogenblikVan } from '../taal/tijd.ts';

const Afspraak = z.strictObject({
  dag: z.iso.date(veldzin('mbo:veldzin.dag')),
  tijd: z.iso.time(veldzin('mbo:veldzin.tijd')),
});

interface Props {
  readonly aanmeldingId: string;
  readonly sluit: () => void;
}

/** Een intakegesprek plannen; dag en tijd zijn die op de klok hier. */
export function GesprekPlannen({ aanmeldingId, sluit }: Props) {
  const { t } = useTranslation('mbo');
  const meld = useMelder();
  const doe = useOpdracht('planIntake', [
    ...DOSSIER,
    'lijstIntakes',
    'lijstAanmeldingen',
    'lijstEigenAanmeldingen',
  ]);
  return (
    <Dialoog titel={t('hand.gesprek.titel')} open sluit={sluit}>
      <p>{t('hand.gesprek.uitleg')}</p>
      <Formulier
        schema={Afspraak}
        knop={t('hand.gesprek.doe')}
        annuleer={sluit}
        verstuur={async ({ dag, tijd }) => {
          const op = ogenblikVan(`${dag}T${tijd}`);
          await doe.mutateAsync({ pad: { id: aanmeldingId }, inhoud: { op } });
          meld({ toon: 'goed', tekst: t('hand.gesprek.klaar') });
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            <Tekstveld
              type="date"
              label={t('hand.gesprek.dag')}
              min={kalenderdag(nu())}
              required
              fout={foutVan(errors, 'dag') ?? foutVan(errors, 'op')}
              {...register('dag')}
            />
            <Tekstveld
              type="time"
              label={t('hand.gesprek.tijd')}
              required
              fout={foutVan(errors, 'tijd')}
              {...register('tijd')}
            />
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
