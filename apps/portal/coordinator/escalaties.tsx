import { useTranslation } from 'react-i18next';
import { useLijst, useVraag, type Item } from '../api/vragen.ts';
import { Nieuwtje } from '../app/live.tsx';
import { useMij } from '../app/mij.ts';
import { Bal, Uiterlijk, WaaromHier } from '../delen/bal.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Laden, Leeg, Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag, geleden } from '../taal/tijd.ts';
import { Ontbreekt } from './ontbreekt.tsx';
import { CsvKnop } from './seizoenkeuze.tsx';
import '../stijl/coordinator.css';

type Overdracht = Item<'lijstOverdrachten'>;

/** Wat te lang bleef liggen: bij wie het nu ligt, sinds wanneer, en waarom het hier staat. */
export function Escalaties() {
  const { t } = useTranslation('coordinator');
  const rol = useMij()?.organisatie.rol;
  const weken = useVraag('lijstWeekchecks', { vraag: { status: 'GEESCALEERD', paginaGrootte: 100 } });
  return (
    <Pagina
      titel={t('escalatie.titel')}
      inleiding={t('escalatie.uitleg')}
      acties={<CsvKnop wat="lijstEscalaties" bestand="escalaties.csv" tekst={t('escalatie.csv')} />}
    >
      <Nieuwtje soorten={['overdracht', 'weekcheck']} ververs={['lijstOverdrachten', 'lijstWeekchecks']} />
      <h2>{t('escalatie.overdrachten')}</h2>
      {rol === 'coordinator' ? <Overdrachten /> : <p>{t('escalatie.alleenAantallen')}</p>}
      <h2>{t('escalatie.weken')}</h2>
      <Toestand vraag={weken}>
        {({ items }) =>
          items.length > 0 ? (
            <Ontbreekt checks={items} />
          ) : (
            <Leeg titel={t('escalatie.geenWeken')}>
              <p>{t('escalatie.geenWekenUitleg')}</p>
            </Leeg>
          )
        }
      </Toestand>
    </Pagina>
  );
}

const OPEN = ['AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD'];

/** Alleen de regiocoördinator ziet ze, en zonder leerling. */
function Overdrachten() {
  const { t } = useTranslation('coordinator');
  const lijst = useLijst('lijstOverdrachten', { vraag: { paginaGrootte: 100 } });
  const kolommen = useKolommen();
  if (lijst.error && lijst.items.length === 0)
    return <Foutmelding fout={lijst.error} opnieuw={() => void lijst.refetch()} />;
  if (lijst.isPending) return <Laden />;
  const open = lijst.items.filter(({ status }) => OPEN.includes(status));
  const klaar = lijst.items.length - open.length;
  return (
    <>
      {open.length > 0 ? (
        <Lijst
          naam={t('escalatie.lijst')}
          kolommen={kolommen}
          rijen={open}
          sleutel={({ id }) => id}
          meer={lijst.meer}
        />
      ) : (
        <Leeg titel={t('escalatie.geen')}>
          <p>{t('escalatie.geenUitleg')}</p>
        </Leeg>
      )}
      {klaar > 0 && <p className="zacht">{t('escalatie.klaar', { count: klaar })}</p>}
      {open.length > 0 && (
        <Kaart plat>
          <p>{t('escalatie.zonderNaam')}</p>
        </Kaart>
      )}
    </>
  );
}

function useKolommen(): Kolom<Overdracht>[] {
  const { t } = useTranslation('coordinator');
  return [
    {
      id: 'van',
      kop: t('escalatie.van'),
      hoofd: true,
      sorteer: ({ van }) => van?.naam ?? '',
      cel: ({ van, naar, status, statusTekst }) => (
        <>
          {t('escalatie.vanNaar', { van: van?.naam, naar: naar?.naam })}
          <div className="zacht klein">
            <Zin bij={`overdrachtstatus.${status}`} tekst={statusTekst} />
          </div>
        </>
      ),
    },
    {
      id: 'sinds',
      kop: t('escalatie.sinds'),
      sorteer: ({ geescaleerdOp }) => geescaleerdOp ?? '',
      cel: ({ geescaleerdOp }) =>
        geescaleerdOp ? `${dag(geescaleerdOp)} (${geleden(geescaleerdOp)})` : t('waarde.geen'),
    },
    {
      id: 'waarom',
      kop: t('escalatie.waarom'),
      cel: ({ waaromHier }) =>
        waaromHier ? <WaaromHier waarom={waaromHier} bij={`aanleiding.${waaromHier.code}`} /> : null,
    },
    {
      id: 'bal',
      kop: t('escalatie.bal'),
      cel: ({ bal, status, uiterlijk }) =>
        bal ? <Bal bal={bal} /> : status === 'AANGEBODEN' ? <Uiterlijk op={uiterlijk} /> : null,
    },
  ];
}
