import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Gegevens, Kaart } from '../delen/pagina.tsx';
import { naamVan } from '../delen/naam.ts';
import { Zin } from '../delen/zin.tsx';
import { dag } from '../taal/tijd.ts';
import type { Taakvol } from './taak.tsx';

type Uittrekselgegeven = NonNullable<Taakvol['uittreksel']>;
type Zeg = TFunction<'partner'>;
type Regel = readonly [string, ReactNode];

/** Over wie het gaat: precies de afgesproken gegevens. Wat er niet staat, is niet gedeeld. */
export function Uittreksel({ taak }: { readonly taak: Taakvol }) {
  const { t } = useTranslation('partner');
  const { uittreksel } = taak;
  return (
    <Kaart titel={t('uittreksel.titel')}>
      {uittreksel ? (
        <>
          <Gegevens regels={[...overWie(uittreksel, t), ...overWat(uittreksel, t)]} />
          <p className="zacht klein">{t('uittreksel.niets')}</p>
        </>
      ) : (
        <p>{t('uittreksel.weg')}</p>
      )}
    </Kaart>
  );
}

function overWie({ naam, contact, school }: Uittrekselgegeven, t: Zeg): Regel[] {
  const regels: Regel[] = [];
  if (naam)
    regels.push([t('uittreksel.naam'), naamVan(naam)], [t('uittreksel.geboren'), dag(naam.geboortedatum)]);
  if (contact) regels.push([t('uittreksel.woont'), contact.gemeentenaam ?? t('uittreksel.woontOnbekend')]);
  if (school)
    regels.push([
      t('uittreksel.school'),
      school.klas ? t('uittreksel.schoolKlas', { naam: school.naam, klas: school.klas }) : school.naam,
    ]);
  return regels;
}

function overWat(uittreksel: Uittrekselgegeven, t: Zeg): Regel[] {
  const { verzuimuren, verzuimdagen, afspraken, conclusieInstrument, conclusieCode, deskundigeAdviezen } =
    uittreksel;
  const regels: Regel[] = [];
  if (verzuimuren)
    regels.push([
      t('uittreksel.verzuim'),
      <>
        {t('uittreksel.uren', { count: verzuimuren.uren })}
        {verzuimuren.keerTeLaat > 0 && `, ${t('uittreksel.teLaat', { count: verzuimuren.keerTeLaat })}`}
      </>,
    ]);
  if (verzuimdagen)
    regels.push([
      t('uittreksel.perioden'),
      opsomming(
        verzuimdagen.map(({ van, totEnMet }) =>
          t('uittreksel.periode', { van: dag(van), totEnMet: dag(totEnMet) }),
        ),
        t,
      ),
    ]);
  if (afspraken) regels.push([t('uittreksel.afspraken'), opsomming(afspraken, t)]);
  if (conclusieInstrument !== undefined)
    regels.push([
      t('uittreksel.conclusie'),
      conclusieInstrument ? (
        <>
          <Zin bij={`instrumentadvies.${conclusieCode}`} tekst={conclusieInstrument} />{' '}
          <span className="zacht klein">{t('uittreksel.conclusieUitleg')}</span>
        </>
      ) : (
        t('uittreksel.geen')
      ),
    ]);
  if (deskundigeAdviezen) regels.push([t('uittreksel.adviezen'), opsomming(deskundigeAdviezen, t)]);
  return regels;
}

const opsomming = (teksten: readonly string[], t: Zeg): ReactNode =>
  teksten.length === 0 ? (
    t('uittreksel.geen')
  ) : (
    <ul className="kaal" lang="nl">
      {teksten.map((tekst, plek) => (
        <li key={plek}>{tekst}</li>
      ))}
    </ul>
  );
