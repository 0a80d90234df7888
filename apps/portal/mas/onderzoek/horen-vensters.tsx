import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Keuzegroep, Tekstvak, Tekstveld } from '../../delen/velden.tsx';
import { nu, ogenblik, ogenblikVan } from '../../taal/tijd.ts';
import { useDaad } from '../traject/daad.ts';
import type { Horing } from './horen.tsx';

const WIE = ['jongere', 'ouders'] as const;
const UITKOMST = ['gehoord', 'niet_verschenen', 'afgezegd'] as const;
/** Wat er voor het gesprek vast te leggen is. */
const STRAKS = ['afgezegd'] as const;

/** Nodigt de jongere of de ouders uit om gehoord te worden. */
export function Uitnodiging({ id, sluit }: { readonly id: string; readonly sluit: () => void }) {
  const { t } = useTranslation('mas');
  const nodig = useDaad('nodigUitOmTeHoren');
  const schema = z.object({
    wie: z.enum(WIE, t('onderzoek.horen.wieMis')),
    op: z.string().min(1, t('onderzoek.horen.wanneerMis')),
  });
  return (
    <Dialoog titel={t('onderzoek.horen.nodigTitel')} open sluit={sluit}>
      <p>{t('onderzoek.horen.zelf')}</p>
      <Formulier
        schema={schema}
        begin={{ op: '' }}
        knop={t('onderzoek.horen.nodig')}
        annuleer={sluit}
        verstuur={async ({ wie, op }) => {
          await nodig.doe(
            { pad: { id }, inhoud: { wie, op: ogenblikVan(op) } },
            t('onderzoek.horen.uitgenodigd'),
          );
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            <Keuzegroep
              label={t('onderzoek.horen.wie')}
              fout={foutVan(errors, 'wie')}
              keuzes={WIE.map((waarde) => ({ waarde, tekst: t(`onderzoek.horen.${waarde}`) }))}
              {...register('wie')}
            />
            <Tekstveld
              type="datetime-local"
              label={t('onderzoek.horen.wanneer')}
              fout={foutVan(errors, 'op')}
              {...register('op')}
            />
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}

interface UitkomstProps {
  readonly id: string;
  readonly horing: Horing;
  readonly sluit: () => void;
}

/** Legt vast wat er van een uitnodiging kwam; wie gehoord is, krijgt een verslag. */
export function Uitkomstvenster({ id, horing, sluit }: UitkomstProps) {
  const { t } = useTranslation('mas');
  const leg = useDaad('legHoringVast');
  const straks = Date.parse(horing.op) > nu().getTime();
  const schema = z
    .object({ uitkomst: z.enum(UITKOMST, t('onderzoek.checkin.mis')), verslag: z.string().trim().max(4000) })
    .refine(({ uitkomst, verslag }) => uitkomst !== 'gehoord' || verslag !== '', {
      path: ['verslag'],
      message: t('onderzoek.horen.verslagMis'),
    });
  return (
    <Dialoog titel={t('onderzoek.horen.legTitel')} open sluit={sluit}>
      {straks && <p>{t('onderzoek.horen.straks', { op: ogenblik(horing.op) })}</p>}
      <Formulier
        schema={schema}
        begin={{ verslag: '' }}
        knop={t('onderzoek.horen.leg')}
        annuleer={sluit}
        verstuur={async ({ uitkomst, verslag }) => {
          const inhoud = { uitkomst, ...(verslag ? { verslag } : {}) };
          await leg.doe({ pad: { id, horing: horing.id }, inhoud }, t('onderzoek.horen.vast'));
          sluit();
        }}
      >
        {({ register, formState: { errors }, watch }) => (
          <>
            <Keuzegroep
              label={t('onderzoek.horen.uitkomst')}
              fout={foutVan(errors, 'uitkomst')}
              keuzes={(straks ? STRAKS : UITKOMST).map((waarde) => ({
                waarde,
                tekst: t(`onderzoek.horen.uitkomsten.${waarde}`),
              }))}
              {...register('uitkomst')}
            />
            {watch('uitkomst') === 'gehoord' && (
              <Tekstvak
                label={t('onderzoek.horen.verslag')}
                uitleg={t('onderzoek.horen.verslagUitleg')}
                fout={foutVan(errors, 'verslag')}
                {...register('verslag')}
              />
            )}
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
