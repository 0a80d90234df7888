import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { COHORTEN } from '#libs/domain/bestand/bestand.ts';
import { useVraag } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';
import { Gemeentekeuze } from './gemeentekeuze.tsx';
import { Leerlingregel } from './leerlingregel.ts';

type Vorm = UseFormReturn<z.input<typeof Leerlingregel>, unknown, Leerlingregel>;
interface Props {
  readonly begin: Leerlingregel | null;
  readonly verstuur: (regel: Leerlingregel) => Promise<void>;
}
/** Wat niet ingevuld hoeft te worden; van BSN en onderwijsnummer is er een nodig. */
const MAG_LEEG: ReadonlySet<string> = new Set(['tussenvoegsel', 'klas', 'postcode', 'huisnummer']);
const LEEG = {
  leerlingnummer: '',
  bsn: '',
  onderwijsnummer: '',
  roepnaam: '',
  tussenvoegsel: '',
  achternaam: '',
  geboortedatum: '',
  klas: '',
  postcode: '',
  huisnummer: '',
  gemeente: '',
  seizoen: '',
};

/** Wie de leerling is, op welke school en waar hij woont. */
export function Leerlingformulier({ begin, verstuur }: Props) {
  const { t } = useTranslation('decaan');
  const brin = useMij()?.organisatie.brin ?? '';
  return (
    <Formulier
      schema={Leerlingregel}
      begin={begin ?? { ...LEEG, brin }}
      verstuur={verstuur}
      knop={t('nieuw.controleer')}
    >
      {(vorm) => (
        <>
          <Kaart titel={t('nieuw.wie')}>
            <div className="rooster">
              <Veld vorm={vorm} naam="roepnaam" />
              <Veld vorm={vorm} naam="tussenvoegsel" />
              <Veld vorm={vorm} naam="achternaam" />
              <Veld vorm={vorm} naam="geboortedatum" type="date" max={kalenderdag(nu())} />
              <Veld vorm={vorm} naam="bsn" uitleg={t('nieuw.uit.bsn')} inputMode="numeric" />
              <Veld
                vorm={vorm}
                naam="onderwijsnummer"
                uitleg={t('nieuw.uit.onderwijsnummer')}
                inputMode="numeric"
              />
            </div>
          </Kaart>
          <School vorm={vorm} vraagBrin={brin === ''} />
          <Kaart titel={t('nieuw.waar')}>
            <p className="zacht">{t('nieuw.waarUitleg')}</p>
            <div className="rooster">
              <Veld vorm={vorm} naam="postcode" />
              <Veld vorm={vorm} naam="huisnummer" />
              <Gemeentekeuze vorm={vorm} />
            </div>
          </Kaart>
        </>
      )}
    </Formulier>
  );
}

/** Waar de leerling op school zit. Het BRIN weten wij van de school zelf, behalve als zij er geen heeft. */
function School({ vorm, vraagBrin }: { readonly vorm: Vorm; readonly vraagBrin: boolean }) {
  const { t } = useTranslation('decaan');
  const tellingen = useVraag('lijstTellingen');
  const seizoenen = [...new Set((tellingen.data?.items ?? []).map(({ seizoen }) => seizoen))];
  const { errors } = vorm.formState;
  return (
    <Kaart titel={t('nieuw.school')}>
      <div className="rooster">
        <Veld vorm={vorm} naam="leerlingnummer" />
        <Veld vorm={vorm} naam="klas" />
        <Keuzelijst
          label={t('nieuw.veld.cohort')}
          leeg={t('vervolg.kies')}
          fout={foutVan(errors, 'cohort')}
          keuzes={COHORTEN.map((waarde) => ({ waarde, tekst: t(`nieuw.cohort.${waarde}`) }))}
          {...vorm.register('cohort')}
        />
        {vraagBrin && <Veld vorm={vorm} naam="brin" uitleg={t('nieuw.uit.brin')} />}
        {seizoenen.length > 0 && (
          <Keuzelijst
            label={t('nieuw.veld.seizoen')}
            leeg={t('nieuw.ditSchooljaar')}
            keuzes={seizoenen.map((waarde) => ({ waarde, tekst: waarde }))}
            {...vorm.register('seizoen')}
          />
        )}
      </div>
    </Kaart>
  );
}

interface VeldProps {
  readonly vorm: Vorm;
  readonly naam: Exclude<keyof typeof LEEG, 'seizoen' | 'gemeente'> | 'brin';
  readonly uitleg?: string;
  readonly type?: string;
  readonly max?: string;
  readonly inputMode?: 'numeric';
}
function Veld({ vorm, naam, ...rest }: VeldProps) {
  const { t } = useTranslation('decaan');
  return (
    <Tekstveld
      label={
        MAG_LEEG.has(naam) ? t('nieuw.magLeeg', { veld: t(`nieuw.veld.${naam}`) }) : t(`nieuw.veld.${naam}`)
      }
      autoComplete="off"
      fout={foutVan(vorm.formState.errors, naam)}
      {...rest}
      {...vorm.register(naam)}
    />
  );
}
