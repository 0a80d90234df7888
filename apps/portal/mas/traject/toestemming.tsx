import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Keuzegroep, Tekstveld } from '../../delen/velden.tsx';
import { leeftijdVan, useDaad, type Trajectgegeven } from './daad.ts';

interface Props {
  readonly traject: Trajectgegeven;
  readonly routeId: string;
  readonly sluit: () => void;
}
const WIE = ['jongere', 'ouders'] as const;
const BESLUIT = ['ja', 'nee', 'ingetrokken'] as const;
const BEWIJS = ['formulier', 'gesprek'] as const;

const uitleg = (leeftijd: number): string =>
  leeftijd < 12 ? 'leeftijdKind' : leeftijd < 16 ? 'leeftijdBeiden' : 'leeftijdZelf';

/** Legt vast wat jongere of ouders over een route besloten, met het bewijs. */
export function Toestemmingvenster({ traject, routeId, sluit }: Props) {
  const { t } = useTranslation('mas');
  const leg = useDaad('legToestemmingVast');
  const kies = (vraag: string) => t(`route.toestemming.${vraag}`);
  const schema = z.object({
    wie: z.enum(WIE, kies('wieMis')),
    besluit: z.enum(BESLUIT, kies('besluitMis')),
    naam: z.string().trim().min(1, kies('naamNodig')).max(200),
    bewijs: z.enum(BEWIJS, kies('bewijsMis')),
    kenmerk: z.string().trim().max(200),
  });
  return (
    <Dialoog titel={t('route.toestemming.knop')} open sluit={sluit}>
      <p className="zacht">{t(`route.toestemming.${uitleg(leeftijdVan(traject.leerling.geboortedatum))}`)}</p>
      <Formulier
        schema={schema}
        begin={{ naam: '', kenmerk: '' }}
        knop={t('route.toestemming.knop')}
        annuleer={sluit}
        verstuur={async ({ kenmerk, ...besluit }) => {
          const inhoud = { ...besluit, ...(kenmerk ? { kenmerk } : {}) };
          await leg.doe({ pad: { id: traject.id, route: routeId }, inhoud }, t('route.toestemming.vast'));
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            <Keuzegroep
              label={kies('wie')}
              fout={foutVan(errors, 'wie')}
              keuzes={WIE.map((waarde) => ({ waarde, tekst: kies(waarde) }))}
              {...register('wie')}
            />
            <Keuzegroep
              label={kies('besluit')}
              fout={foutVan(errors, 'besluit')}
              keuzes={BESLUIT.map((waarde) => ({ waarde, tekst: kies(waarde) }))}
              {...register('besluit')}
            />
            <Tekstveld label={kies('naam')} fout={foutVan(errors, 'naam')} {...register('naam')} />
            <Keuzegroep
              label={kies('bewijs')}
              fout={foutVan(errors, 'bewijs')}
              keuzes={BEWIJS.map((waarde) => ({ waarde, tekst: kies(waarde) }))}
              {...register('bewijs')}
            />
            <Tekstveld label={kies('kenmerk')} uitleg={kies('kenmerkUitleg')} {...register('kenmerk')} />
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
