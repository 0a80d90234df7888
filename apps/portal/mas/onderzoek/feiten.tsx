import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Antwoord } from '../../api/client.ts';
import { Formulier } from '../../delen/formulier.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Vinkje } from '../../delen/velden.tsx';
import { useDaad } from '../traject/daad.ts';

const Schema = z.object({
  aangekondigd: z.boolean(),
  oudersVeroordeeld: z.boolean(),
  eerdereHalt: z.boolean(),
});
const NAMEN = ['aangekondigd', 'oudersVeroordeeld', 'eerdereHalt'] as const;
interface Props {
  readonly id: string;
  readonly feiten: Antwoord<'leesOnderzoek'>['feiten'];
  readonly dicht: boolean;
}

/** Feiten die geen register weet, en die bij een keuze meetellen. */
export function Feitenvorm({ id, feiten, dicht }: Props) {
  const { t } = useTranslation('mas');
  const leg = useDaad('legOnderzoeksfeitenVast');
  if (dicht) return null;
  return (
    <Kaart titel={t('onderzoek.feiten.kop')}>
      <Formulier
        schema={Schema}
        begin={feiten}
        knop={t('onderzoek.feiten.knop')}
        verstuur={(inhoud) => leg.doe({ pad: { id }, inhoud }, t('onderzoek.feiten.vast'))}
      >
        {({ register }) => (
          <div>
            {NAMEN.map((naam) => (
              <Vinkje key={naam} label={t(`onderzoek.feiten.${naam}`)} {...register(naam)} />
            ))}
          </div>
        )}
      </Formulier>
    </Kaart>
  );
}
