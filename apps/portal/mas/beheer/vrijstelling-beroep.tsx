import { useTranslation } from 'react-i18next';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Keuzelijst, Tekstvak, Tekstveld, Vinkje } from '../../delen/velden.tsx';
import { useDaad } from '../traject/daad.ts';

const GRONDEN = [
  'ongeschikt',
  'bedenkingen',
  'buitenland',
  'trekkend',
  'ander-onderwijs',
  'vervangend',
  'vervangend-mbo',
] as const;
const VERKLAARDERS = [
  'aangewezen-deskundige',
  'behandelaar',
  'ouders',
  'school',
  'instelling',
  'school-buitenland',
] as const;

const LEEG = {
  grond: '',
  ingediendOp: '',
  van: '',
  tot: '',
  door: '',
  verklaringDag: '',
  nooitGeschikt: false,
  richting: '',
  rijdend: '',
  toelichting: '',
};
type Waarden = typeof LEEG;

/** Legt een beroep op een vrijstelling vast, zoals het binnenkwam. */
export function Beroepvenster({ id, sluit }: { readonly id: string; readonly sluit: () => void }) {
  const { t } = useTranslation('mas');
  const leg = useDaad('legBeroepVast');
  const moet = z.string().min(1, t('beheer.vrij.mis'));
  const schema = z
    .object({
      grond: moet,
      ingediendOp: moet,
      van: moet,
      tot: z.string(),
      door: z.string(),
      verklaringDag: z.string(),
      nooitGeschikt: z.boolean(),
      richting: z.string(),
      rijdend: z.string(),
      toelichting: z.string().trim().max(4000),
    })
    .refine(({ door, verklaringDag }) => door === '' || verklaringDag !== '', {
      path: ['verklaringDag'],
      message: t('beheer.vrij.mis'),
    });
  return (
    <Dialoog titel={t('beheer.vrij.nieuw')} open sluit={sluit}>
      <Formulier
        schema={schema}
        begin={LEEG}
        knop={t('beheer.vrij.legVast')}
        annuleer={sluit}
        verstuur={async (waarden) => {
          await leg.doe({ pad: { id }, inhoud: inhoudVan(waarden) }, t('beheer.vrij.vast'));
          sluit();
        }}
      >
        {(vorm) => <Velden vorm={vorm} />}
      </Formulier>
    </Dialoog>
  );
}

/** Wat er naar de API gaat, zonder lege velden. */
function inhoudVan(waarden: Waarden) {
  const { tot, door, verklaringDag, richting, rijdend, toelichting } = waarden;
  return {
    grond: waarden.grond as (typeof GRONDEN)[number],
    ingediendOp: waarden.ingediendOp,
    van: waarden.van,
    nooitGeschikt: waarden.nooitGeschikt,
    ...(tot ? { tot } : {}),
    ...(door ? { verklaring: { door: door as (typeof VERKLAARDERS)[number], dag: verklaringDag } } : {}),
    ...(richting ? { opSchoolVanRichtingTot: richting } : {}),
    ...(rijdend ? { rijdendeSchoolKm: Number(rijdend) } : {}),
    ...(toelichting ? { toelichting } : {}),
  };
}

function Velden({ vorm }: { readonly vorm: UseFormReturn<Waarden> }) {
  const { t } = useTranslation('mas');
  const { register, watch, formState } = vorm;
  const fout = (naam: keyof Waarden) => foutVan(formState.errors, naam);
  const grond = watch('grond');
  const datum = (naam: 'ingediendOp' | 'van' | 'tot' | 'verklaringDag' | 'richting', label: string) => (
    <Tekstveld type="date" label={t(`beheer.vrij.${label}`)} fout={fout(naam)} {...register(naam)} />
  );
  return (
    <>
      <Keuzelijst
        label={t('beheer.vrij.grond')}
        leeg={t('beheer.vrij.kiesGrond')}
        fout={fout('grond')}
        keuzes={GRONDEN.map((waarde) => ({ waarde, tekst: t(`beheer.vrij.gronden.${waarde}`) }))}
        {...register('grond')}
      />
      {datum('ingediendOp', 'ingediend')}
      {datum('van', 'van')}
      {datum('tot', 'tot')}
      <Keuzelijst
        label={t('beheer.vrij.door')}
        leeg={t('beheer.vrij.doorGeen')}
        keuzes={VERKLAARDERS.map((waarde) => ({ waarde, tekst: t(`beheer.vrij.verklaarders.${waarde}`) }))}
        {...register('door')}
      />
      {watch('door') !== '' && datum('verklaringDag', 'verklaringDag')}
      {grond === 'ongeschikt' && <Vinkje label={t('beheer.vrij.nooit')} {...register('nooitGeschikt')} />}
      {grond === 'bedenkingen' && datum('richting', 'richting')}
      {grond === 'trekkend' && (
        <Tekstveld
          type="number"
          min={0}
          max={500}
          label={t('beheer.vrij.rijdend')}
          {...register('rijdend')}
        />
      )}
      <Tekstvak label={t('beheer.vrij.toelichting')} {...register('toelichting')} />
    </>
  );
}
