import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Keuzegroep, Tekstveld } from '../../delen/velden.tsx';
import { useGezienVersie } from '../../delen/gezien-versie.ts';
import { useDaad, type Trajectgegeven } from '../traject/daad.ts';

const SOORTEN = ['luxe', 'signaal-zonder-problemen', 'signaal-met-problemen'] as const;

/** Hoe de leerplicht het verzuim duidt. */
export function Duiding({ traject }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const [open, zet] = useState(false);
  const { duiding } = traject;
  return (
    <Kaart titel={t('onderzoek.duiding.kop')}>
      {duiding ? (
        <p>
          <strong>{t(`onderzoek.duiding.soorten.${duiding.soort}`)}</strong>.{' '}
          {t(`onderzoek.duiding.${duiding.verwijtbaar ? 'ja' : 'nee'}`)}.
          {duiding.luxeDagen > 0 && ` ${t('onderzoek.duiding.luxe')}: ${duiding.luxeDagen}.`}
        </p>
      ) : (
        <p className="zacht">{t('onderzoek.duiding.nog')}</p>
      )}
      {traject.beeindigdOp === null && (
        <div className="knoprij">
          <Knop soort={duiding ? 'gewoon' : 'hoofd'} onClick={() => zet(true)}>
            {t(duiding ? 'onderzoek.duiding.wijzig' : 'onderzoek.duiding.knop')}
          </Knop>
        </div>
      )}
      {open && <Duidvenster traject={traject} sluit={() => zet(false)} />}
    </Kaart>
  );
}

interface Vensterprops {
  readonly traject: Trajectgegeven;
  readonly sluit: () => void;
}

function Duidvenster({ traject: { id, versie }, sluit }: Vensterprops) {
  const { t } = useTranslation('mas');
  const duid = useDaad('duidVerzuim');
  const metVersie = useGezienVersie(versie, { code: 'traject.veranderd', ververs: 'leesTraject' });
  const mis = t('onderzoek.duiding.mis');
  const schema = z.object({
    soort: z.enum(SOORTEN, mis),
    verwijtbaar: z.enum(['ja', 'nee'], mis),
    luxeDagen: z.string(),
  });
  const volledig = schema.refine(({ soort, luxeDagen }) => soort !== 'luxe' || Number(luxeDagen) >= 1, {
    path: ['luxeDagen'],
    error: t('onderzoek.duiding.luxeMis'),
  });
  return (
    <Dialoog titel={t('onderzoek.duiding.knop')} open sluit={sluit}>
      <Formulier
        schema={volledig}
        begin={{ luxeDagen: '' }}
        knop={t('onderzoek.duiding.knop')}
        annuleer={sluit}
        verstuur={async ({ soort, verwijtbaar, luxeDagen }) => {
          const dagen = soort === 'luxe' ? Number(luxeDagen || 0) : 0;
          const inhoud = { soort, verwijtbaar: verwijtbaar === 'ja', luxeDagen: dagen };
          await metVersie((gezien) =>
            duid.doe({ pad: { id }, inhoud: { ...inhoud, versie: gezien } }, t('onderzoek.duiding.vast')),
          );
          sluit();
        }}
      >
        {({ register, formState: { errors }, watch }) => (
          <>
            <Keuzegroep
              label={t('onderzoek.duiding.soort')}
              fout={foutVan(errors, 'soort')}
              keuzes={SOORTEN.map((waarde) => ({ waarde, tekst: t(`onderzoek.duiding.soorten.${waarde}`) }))}
              {...register('soort')}
            />
            {watch('soort') === 'luxe' && (
              <Tekstveld
                type="number"
                min={1}
                max={200}
                label={t('onderzoek.duiding.luxe')}
                fout={foutVan(errors, 'luxeDagen')}
                {...register('luxeDagen')}
              />
            )}
            <Keuzegroep
              label={t('onderzoek.duiding.verwijtbaar')}
              fout={foutVan(errors, 'verwijtbaar')}
              keuzes={(['ja', 'nee'] as const).map((waarde) => ({
                waarde,
                tekst: t(`onderzoek.duiding.${waarde}`),
              }))}
              {...register('verwijtbaar')}
            />
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
