import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Keuzegroep, Tekstvak } from '../../delen/velden.tsx';
import { useDaad } from '../traject/daad.ts';
import { useDeelnemernaam } from './deelnemers.tsx';
import type { Overleggegeven } from './overleg.tsx';

/** Legt vast wie er waren, wat is besproken, en met wie iets is afgesproken. */
export function Verslagvenster({
  overleg,
  sluit,
}: {
  readonly overleg: Overleggegeven;
  readonly sluit: () => void;
}) {
  const { t } = useTranslation('mas');
  const leg = useDaad('legOverlegVast');
  const naam = useDeelnemernaam();
  const schema = z.object({
    aanwezig: z.array(z.string()),
    samenvatting: z.string().trim().min(1, t('overleg.verslag.samenvattingMis')).max(4000),
    afspraken: z.record(z.string(), z.string().trim().max(4000)),
  });
  const metTaak = overleg.deelnemers.filter(({ organisatie }) => organisatie !== null);
  return (
    <Dialoog titel={t('overleg.verslag.titel')} open sluit={sluit} breed>
      <Formulier
        schema={schema}
        begin={{ aanwezig: [], samenvatting: '', afspraken: {} }}
        knop={t('overleg.verslag.knop')}
        annuleer={sluit}
        verstuur={async ({ aanwezig, samenvatting, afspraken }) => {
          const gemaakt = Object.entries(afspraken).flatMap(([sleutel, tekst]) =>
            tekst ? [{ nummer: Number(sleutel.slice(1)), tekst }] : [],
          );
          const inhoud = { aanwezig: aanwezig.map(Number), samenvatting, afspraken: gemaakt };
          await leg.doe({ pad: { id: overleg.id }, inhoud }, t('overleg.verslag.klaar'));
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            <Keuzegroep
              meer
              label={t('overleg.verslag.aanwezig')}
              keuzes={overleg.deelnemers.map((wie) => ({ waarde: String(wie.nummer), tekst: naam(wie) }))}
              {...register('aanwezig')}
            />
            <Tekstvak
              label={t('overleg.verslag.samenvatting')}
              uitleg={t('overleg.verslag.samenvattingUitleg')}
              fout={foutVan(errors, 'samenvatting')}
              {...register('samenvatting')}
            />
            <h3>{t('overleg.verslag.afspraken')}</h3>
            <p className="zacht">{t('overleg.verslag.afsprakenUitleg')}</p>
            {metTaak.map((wie) => (
              <Tekstvak
                key={wie.nummer}
                rows={2}
                label={t('overleg.verslag.afspraakMet', { wie: naam(wie) })}
                {...register(`afspraken.n${wie.nummer}`)}
              />
            ))}
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
