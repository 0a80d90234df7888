import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NieuweMailvoorkeuren } from '#libs/contract/mailvoorkeuren.ts';
import type { Antwoord } from '../api/client.ts';
import { useOpdracht, useVraag } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Gegevens, Kaart, Pagina } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Keuzelijst, Vinkje } from '../delen/velden.tsx';
import { useZeg, Zin } from '../delen/zin.tsx';

type Voorkeuren = Antwoord<'leesMailvoorkeuren'>;
type Soort = Voorkeuren['soorten'][number];

/** Welke mail het postvak van de eigen organisatie krijgt, en wanneer. Wie niet kiest, leest wat er gekozen is. */
export function MailvoorkeurenPagina() {
  const { t } = useTranslation('post');
  const vraag = useVraag('leesMailvoorkeuren');
  return (
    <Pagina titel={t('titel')} inleiding={t('inleiding')}>
      <Toestand vraag={vraag}>
        {(voorkeuren) => (
          <>
            <Postvak voorkeuren={voorkeuren} />
            {voorkeuren.magWijzigen ? (
              <Kiezen voorkeuren={voorkeuren} />
            ) : (
              <Gekozen voorkeuren={voorkeuren} />
            )}
            <Altijd soorten={voorkeuren.soorten.filter(({ wijzen }) => wijzen.length === 1)} />
          </>
        )}
      </Toestand>
    </Pagina>
  );
}

function Postvak({ voorkeuren: { postvak, uren } }: { readonly voorkeuren: Voorkeuren }) {
  const { t } = useTranslation('post');
  const regels: [string, ReactNode][] = [
    [t('naar'), postvak ?? t('geenPostvak')],
    ...(uren ? ([[t('uren'), t('urenTekst', uren)]] as [string, ReactNode][]) : []),
  ];
  return (
    <Kaart>
      <Gegevens regels={regels} />
    </Kaart>
  );
}

const teKiezen = ({ wijzen }: Soort): boolean => wijzen.length > 1;

function Kiezen({ voorkeuren }: { readonly voorkeuren: Voorkeuren }) {
  const { t } = useTranslation('post');
  const zeg = useZeg();
  const meld = useMelder();
  const bewaar = useOpdracht('bewaarMailvoorkeuren', ['leesMailvoorkeuren']);
  const soorten = voorkeuren.soorten.filter(teKiezen);
  const begin = {
    verzamelOm: voorkeuren.verzamelOm,
    verzamelen: voorkeuren.verzamelen,
    soorten: Object.fromEntries(soorten.map(({ soort, wijze }) => [soort, wijze])),
  };
  return (
    <Formulier
      schema={NieuweMailvoorkeuren}
      begin={begin}
      knop={t('bewaar')}
      verstuur={async (inhoud) => {
        await bewaar.mutateAsync({ inhoud });
        meld({ toon: 'goed', tekst: t('bewaard') });
      }}
    >
      {({ register, formState: { errors } }) => (
        <>
          <Kaart titel={t('verzamelmail')}>
            <Vinkje label={t('verzamelen')} uitleg={t('verzamelenUitleg')} {...register('verzamelen')} />
            <Keuzelijst
              label={t('verzamelOm')}
              keuzes={heleUren(voorkeuren).map((uur) => ({ waarde: uur, tekst: uur }))}
              fout={foutVan(errors, 'verzamelOm')}
              {...register('verzamelOm')}
            />
          </Kaart>
          <Kaart titel={t('perSoort')}>
            {soorten.map(({ soort, naam, wijzen, grond, waarom }) => (
              <Keuzelijst
                key={soort}
                label={zeg(`mailsoort.${soort}`) || naam}
                uitleg={(grond && zeg(`berichtgrond.${grond}`)) || waarom}
                keuzes={wijzen.map((waarde) => ({ waarde, tekst: t(`wijze.${waarde}`) }))}
                fout={foutVan(errors, `soorten.${soort}`)}
                {...register(`soorten.${soort}`)}
              />
            ))}
          </Kaart>
        </>
      )}
    </Formulier>
  );
}

/** De hele uren waarop de regio mail verstuurt, met het uur dat gekozen is. */
function heleUren({ uren, verzamelOm }: Voorkeuren): string[] {
  const alle = Array.from({ length: 24 }, (_, uur) => `${String(uur).padStart(2, '0')}:00`);
  return alle.filter((uur) => uur === verzamelOm || !uren || (uur >= uren.van && uur < uren.tot));
}

function Gekozen({ voorkeuren }: { readonly voorkeuren: Voorkeuren }) {
  const { t } = useTranslation('post');
  const zeg = useZeg();
  return (
    <Kaart titel={t('perSoort')}>
      <p>{t('nietU')}</p>
      <Gegevens
        regels={voorkeuren.soorten
          .filter(teKiezen)
          .map(({ soort, naam, wijze }): [string, ReactNode] => [
            zeg(`mailsoort.${soort}`) || naam,
            t(`wijze.${wijze}`),
          ])}
      />
    </Kaart>
  );
}

function Altijd({ soorten }: { readonly soorten: readonly Soort[] }) {
  const { t } = useTranslation('post');
  if (soorten.length === 0) return null;
  return (
    <Kaart titel={t('altijd')}>
      <p>
        <Zin bij={`berichtgrond.${soorten[0]!.grond}`} tekst={soorten[0]!.waarom} />
      </p>
      <ul>
        {soorten.map(({ soort, naam }) => (
          <li key={soort}>
            <Zin bij={`mailsoort.${soort}`} tekst={naam} />
          </li>
        ))}
      </ul>
    </Kaart>
  );
}
