import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { adresVan, type Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { Merkje } from '../../delen/merkje.tsx';
import { naamVan } from '../../delen/naam.ts';
import { Kaart, Pagina } from '../../delen/pagina.tsx';
import { Pictogram } from '../../delen/pictogram.tsx';
import { Laden, Toestand } from '../../delen/toestand.tsx';
import { Zin } from '../../delen/zin.tsx';
import '../../stijl/mas.css';
import { dag, ogenblik } from '../../taal/tijd.ts';
import { Deelnemers } from './deelnemers.tsx';
import { STANDTOON } from './lijst.tsx';

// Formulieren komen pas als zij in beeld zijn.
const Daden = lazy(async () => ({ default: (await import('./daden.tsx')).Daden }));
const Vrijgeven = lazy(async () => ({ default: (await import('./vrijgeven.tsx')).Vrijgeven }));

export type Overleggegeven = Antwoord<'leesOverleg'>;

/** Een overleg: wanneer, wie, de agenda, en de samenvatting voor wie haar mag lezen. */
export function Overleg() {
  const { t } = useTranslation('mas');
  const { id = '' } = useParams();
  const vraag = useVraag('leesOverleg', { pad: { id } });
  const overleg = vraag.data?.id === id ? vraag.data : undefined;
  const titel = overleg?.leerling ? t('overleg.over', { naam: naamVan(overleg.leerling) }) : t('overleg.een');
  return (
    <Pagina titel={titel} inleiding={overleg && <Wanneer overleg={overleg} />}>
      <Toestand vraag={{ ...vraag, data: overleg }}>{(gevonden) => <Inhoud overleg={gevonden} />}</Toestand>
    </Pagina>
  );
}

function Wanneer({
  overleg: { op, minuten, status, statusTekst, bij, trajectId, kenmerk },
}: {
  readonly overleg: Overleggegeven;
}) {
  const { t } = useTranslation('mas');
  return (
    <div className="rij">
      <strong>{ogenblik(op)}</strong>
      <span>{t('overleg.duur', { count: minuten })}</span>
      <span>{bij.naam}</span>
      <span className="zacht">{t('overleg.kenmerk', { kenmerk })}</span>
      <Merkje toon={STANDTOON[status]}>
        <Zin bij={`overlegstatus.${status}`} tekst={statusTekst} />
      </Merkje>
      {trajectId && <Link to={`/trajecten/${trajectId}`}>{t('overleg.naarTraject')}</Link>}
    </div>
  );
}

/** Waarom een organisatie die erbij hoort leest over wie het gaat, of niet; de leerplicht en het gezin weten het al. */
function OverWie({
  overleg: { leerling, status, trajectId, deelnemers },
}: {
  readonly overleg: Overleggegeven;
}) {
  const { t } = useTranslation('mas');
  const namensOrganisatie = deelnemers.some(({ uzelf, organisatie }) => uzelf && organisatie !== null);
  if (trajectId || !namensOrganisatie) return null;
  if (!leerling) return <p>{t(`overleg.naamNiet.${status}`)}</p>;
  return (
    <p>
      {t('overleg.geboren', { dag: dag(leerling.geboortedatum) })} {t('overleg.naamWaarom')}
    </p>
  );
}

function Inhoud({ overleg }: { readonly overleg: Overleggegeven }) {
  const { t } = useTranslation('mas');
  const { id, agenda, samenvatting, status, trajectId } = overleg;
  return (
    <div className="twee-kolom">
      <div className="stapel">
        <Kaart titel={t('overleg.agenda')}>
          <OverWie overleg={overleg} />
          <p className="regels">{agenda ?? t('overleg.geenAgenda')}</p>
          <div className="knoprij">
            {status === 'GEPLAND' && (
              <a
                className="nl-button nl-button--secondary knop knop--gewoon"
                href={adresVan('leesOverlegVoorAgenda', { pad: { id } })}
                download="overleg.ics"
              >
                <Pictogram naam="klok" />
                <span>{t('overleg.ics')}</span>
              </a>
            )}
            <Suspense fallback={<Laden regels={2} />}>
              {trajectId && status === 'GEPLAND' && <Daden overleg={overleg} trajectId={trajectId} />}
            </Suspense>
          </div>
        </Kaart>
        {status !== 'AFGELAST' && (
          <Kaart titel={t('overleg.samenvatting')}>
            {samenvatting ? (
              <p className="regels">{samenvatting}</p>
            ) : (
              <p className="zacht">{t(trajectId ? 'overleg.naHetOverleg' : 'overleg.nogNiet')}</p>
            )}
            <Suspense fallback={<Laden regels={2} />}>
              {trajectId && samenvatting && <Vrijgeven overleg={overleg} />}
            </Suspense>
          </Kaart>
        )}
      </div>
      <Deelnemers overleg={overleg} />
    </div>
  );
}
