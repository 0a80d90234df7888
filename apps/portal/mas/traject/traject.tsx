import { useTranslation } from 'react-i18next';
import { Link, Outlet, useOutletContext, useParams } from 'react-router';
import { useVraag } from '../../api/vragen.ts';
import { Nieuwtje } from '../../app/live.tsx';
import { Samen } from '../../app/samen.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { naamVan } from '../../delen/naam.ts';
import { Pagina } from '../../delen/pagina.tsx';
import { Tabs } from '../../delen/tabs.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Zin } from '../../delen/zin.tsx';
import '../../stijl/mas.css';
import { leeftijdVan, VAN_TRAJECT, type Trajectgegeven } from './daad.ts';
import { Hoofd } from './hoofd.tsx';
import { VolgendeZaak } from './volgende.tsx';

const LEEG = { roepnaam: '', tussenvoegsel: null, achternaam: '' };

/** Het traject waarvan een onderdeel in beeld is. */
export const useTraject = (): Trajectgegeven => useOutletContext<Trajectgegeven>();

/** Een traject: wie, wie aan zet is, en de onderdelen elk op hun eigen adres. */
export function Trajectkader() {
  const { t } = useTranslation('mas');
  const { id = '' } = useParams();
  const vraag = useVraag('leesTraject', { pad: { id } });
  const traject = vraag.data?.id === id ? vraag.data : undefined;
  return (
    <Pagina
      titel={naamVan(traject?.leerling ?? LEEG) || t('traject.hoofd.jongere')}
      inleiding={traject && <Inleiding traject={traject} />}
      acties={<VolgendeZaak na={id} />}
    >
      <Samen soort="traject" id={id} />
      <Nieuwtje
        soorten={['taak', 'overstap', 'traject']}
        over={{ traject: id, overstap: traject?.overstapId }}
        ververs={VAN_TRAJECT}
      />
      <Toestand vraag={{ ...vraag, data: traject }}>
        {(gevonden) => (
          <>
            <Hoofd traject={gevonden} />
            <Onderdelen id={id} />
            <Outlet context={gevonden} />
          </>
        )}
      </Toestand>
    </Pagina>
  );
}

function Inleiding({ traject }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const { leerling, school, statusTekst, status, recidiveVanId } = traject;
  return (
    <div className="rij">
      <Merkje toon={status === 'AFGESLOTEN' ? undefined : 'info'}>
        <Zin bij={`trajectstatus.${status}.label`} tekst={statusTekst} />
      </Merkje>
      <span>
        {t('traject.hoofd.jaar', { leeftijd: leeftijdVan(leerling.geboortedatum), school: school.naam })}
      </span>
      {recidiveVanId && <Link to={`/trajecten/${recidiveVanId}`}>{t('traject.hoofd.vorig')}</Link>}
    </div>
  );
}

function Onderdelen({ id }: { readonly id: string }) {
  const { t } = useTranslation('mas');
  const tab = (deel: string, naam: string) => ({
    naar: `/trajecten/${id}${deel}`,
    naam: t(`traject.tab.${naam}`),
  });
  return (
    <Tabs
      label={t('traject.tab.naam')}
      tabs={[
        tab('', 'routes'),
        tab('/onderzoek', 'onderzoek'),
        tab('/overleg', 'overleg'),
        tab('/verloop', 'verloop'),
        tab('/beheer', 'beheer'),
      ]}
    />
  );
}
