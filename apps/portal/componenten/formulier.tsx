import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Probleem } from '../api/probleem.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Keuzegroep, Keuzelijst, Tekstvak, Tekstveld, Vinkje } from '../delen/velden.tsx';

const Proef = z.strictObject({
  naam: z.string().trim().min(2),
  dag: z.iso.date(),
  reden: z.string().trim().min(3),
  keuze: z.enum(['een', 'twee']),
  lijst: z.enum(['rood', 'blauw']),
  zeker: z.boolean(),
});

/** Elk veld, met uitleg en met fouten; versturen wordt altijd geweigerd, zodat ook die toestand te zien is. */
export function Formulierproef() {
  const { t } = useTranslation('componenten');
  const keuzes = [
    { waarde: 'een', tekst: t('keuze.een'), uitleg: t('keuze.uitleg') },
    { waarde: 'twee', tekst: t('keuze.twee') },
    { waarde: 'drie', tekst: t('keuze.drie'), uitleg: t('keuze.waarom'), uit: true },
  ];
  const weiger = (): Promise<never> =>
    Promise.reject(
      new Probleem(422, {
        detail: t('detail'),
        errors: [{ in: 'body', pointer: '/naam', detail: t('keuze.geweigerd') }],
      }),
    );
  return (
    <Kaart titel={t('formulier')}>
      <Formulier schema={Proef} begin={{ zeker: false }} knop={t('verstuur')} verstuur={weiger}>
        {({ register, formState: { errors } }) => (
          <>
            <Tekstveld
              label={t('naam')}
              uitleg={t('naamUitleg')}
              fout={foutVan(errors, 'naam')}
              {...register('naam')}
            />
            <Tekstveld label={t('dag')} type="date" fout={foutVan(errors, 'dag')} {...register('dag')} />
            <Tekstvak label={t('reden')} fout={foutVan(errors, 'reden')} {...register('reden')} />
            <Keuzegroep
              label={t('keuze.kop')}
              keuzes={keuzes}
              fout={foutVan(errors, 'keuze')}
              {...register('keuze')}
            />
            <Keuzelijst
              label={t('kleur.kop')}
              leeg={t('kleur.kies')}
              keuzes={[
                { waarde: 'rood', tekst: t('kleur.rood') },
                { waarde: 'blauw', tekst: t('kleur.blauw') },
              ]}
              fout={foutVan(errors, 'lijst')}
              {...register('lijst')}
            />
            <Vinkje label={t('zeker')} {...register('zeker')} />
          </>
        )}
      </Formulier>
    </Kaart>
  );
}
