import { useTranslation } from 'react-i18next';
import { useVraag, type Item } from '../api/vragen.ts';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { dag, dagenTot } from '../taal/tijd.ts';
import { Bladen } from './bladen.tsx';
import { Mandaateinde } from './mandaateinde.tsx';
import { Opsporing } from './opsporing.tsx';
import { useRolnaam } from './rolnamen.ts';

type Mandaat = Item<'lijstMandaten'>;
const BINNENKORT = 30;

/** Wie van de organisatie wat mag, en tot wanneer; wat het eerst eindigt bovenaan. */
export function Mandaten() {
  const { t } = useTranslation('beheerder');
  const vraag = useVraag('lijstMandaten');
  const metOpsporing = vraag.data?.items.some(({ rol }) => rol === 'lpa') ?? false;
  const kolommen = useKolommen(metOpsporing);
  return (
    <Bladen deel="toegang">
      <Toestand vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <Leeg titel={t('mandaat.leeg')} />
          ) : (
            <Lijst naam={t('bladen.toegang.1')} kolommen={kolommen} rijen={items} sleutel={({ id }) => id} />
          )
        }
      </Toestand>
      <Beeindigd />
    </Bladen>
  );
}

/** Wie in het laatste jaar een rol kwijtraakte, en wat zijn laatste dag was; het laatste bovenaan. */
function Beeindigd() {
  const { t } = useTranslation('beheerder');
  const { data } = useVraag('lijstMandaten', { vraag: { stand: 'beeindigd' } });
  const wie = useWie();
  if (!data || data.items.length === 0) return null;
  const kolommen: Kolom<Mandaat>[] = [
    ...wie,
    { id: 'laatste', kop: t('mandaat.laatsteDag'), cel: ({ tot }) => tot && dag(tot) },
  ];
  return (
    <details className="kaart kaart--plat">
      <summary>{t('mandaat.eerder', { aantal: data.items.length })}</summary>
      <Lijst naam={t('mandaat.eerderNaam')} kolommen={kolommen} rijen={data.items} sleutel={({ id }) => id} />
    </details>
  );
}

/** Alleen waar leerplichtambtenaren zijn, staat wie van hen opsporingsambtenaar is. */
function useKolommen(metOpsporing: boolean): Kolom<Mandaat>[] {
  const { t } = useTranslation('beheerder');
  const wie = useWie();
  return [
    ...wie,
    {
      id: 'tot',
      kop: t('mandaat.tot'),
      cel: (m) => <Tot mandaat={m} />,
      sorteer: ({ tot }) => tot ?? '9999',
    },
    ...(metOpsporing
      ? [{ id: 'opsporing', kop: t('opsporing.kop'), cel: (m: Mandaat) => <Opsporing mandaat={m} /> }]
      : []),
    { id: 'doe', kop: t('doen'), cel: (m) => <Mandaateinde mandaat={m} /> },
  ];
}

/** Wie welke rol heeft, en vanaf wanneer. */
function useWie(): Kolom<Mandaat>[] {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  return [
    {
      id: 'wie',
      kop: t('mandaat.wie'),
      hoofd: true,
      cel: ({ gebruiker }) => gebruiker.naam,
      sorteer: ({ gebruiker }) => gebruiker.naam,
    },
    {
      id: 'rol',
      kop: t('mandaat.rol'),
      cel: ({ rol, klassen }) =>
        rolnaam(rol) + (rol === 'mentor' ? klassenTekst(klassen, t('mandaat.elkeKlas')) : ''),
      sorteer: ({ rol }) => rolnaam(rol),
    },
    { id: 'van', kop: t('mandaat.van'), cel: ({ van }) => dag(van), sorteer: ({ van }) => van },
  ];
}

function klassenTekst(klassen: readonly string[], elke: string): string {
  if (klassen.length === 0) return '';
  return ` (${klassen.includes('*') ? elke : klassen.join(', ')})`;
}

function Tot({ mandaat: { tot } }: { readonly mandaat: Mandaat }) {
  const { t } = useTranslation('beheerder');
  if (tot === null) return <span className="zacht">{t('mandaat.zonderEinde')}</span>;
  const binnenkort = dagenTot(tot) <= BINNENKORT;
  return (
    <span>
      {dag(tot)} {binnenkort && <Merkje toon="let-op">{t('mandaat.binnenkort')}</Merkje>}
    </span>
  );
}
