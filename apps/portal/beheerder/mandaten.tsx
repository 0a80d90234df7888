import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Tekstveld } from '../delen/velden.tsx';
import { dag, dagenTot, kalenderdag, nu } from '../taal/tijd.ts';
import { Bevestig } from './bevestig.tsx';
import { Bladen } from './bladen.tsx';
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
    </Bladen>
  );
}

/** Alleen waar leerplichtambtenaren zijn, staat wie van hen opsporingsambtenaar is. */
function useKolommen(metOpsporing: boolean): Kolom<Mandaat>[] {
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
    {
      id: 'tot',
      kop: t('mandaat.tot'),
      cel: (m) => <Tot mandaat={m} />,
      sorteer: ({ tot }) => tot ?? '9999',
    },
    ...(metOpsporing
      ? [{ id: 'opsporing', kop: t('opsporing.kop'), cel: (m: Mandaat) => <Opsporing mandaat={m} /> }]
      : []),
    { id: 'doe', kop: t('doen'), cel: (m) => <Einde mandaat={m} /> },
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

function Einde({ mandaat: { id, gebruiker, rol, tot } }: { readonly mandaat: Mandaat }) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  const mij = useMij();
  const zet = useOpdracht('zetMandaateinde', ['lijstMandaten']);
  const vandaag = kalenderdag(nu());
  const [dagKeuze, zetDag] = useState(tot ?? vandaag);
  if (gebruiker.id === mij?.gebruiker.id) return <span className="zacht">{t('mandaat.eigen')}</span>;
  const wie = { naam: gebruiker.naam, rol: rolnaam(rol) };
  const gisteren = new Date(nu().getTime() - 86_400_000);
  return (
    <div className="knoprij">
      <Bevestig
        knop={t('mandaat.zetEinde')}
        titel={t('mandaat.zetEindeTitel', wie)}
        uitleg={
          <>
            <p>{t('mandaat.zetEindeUitleg')}</p>
            <Tekstveld
              label={t('mandaat.laatsteDag')}
              type="date"
              min={vandaag}
              value={dagKeuze}
              onChange={({ target }) => zetDag(target.value)}
            />
          </>
        }
        klaar={t('mandaat.gezet', wie)}
        doe={() => zet.mutateAsync({ pad: { id }, inhoud: { tot: dagKeuze } })}
      />
      <Bevestig
        knop={t('mandaat.beeindig')}
        titel={t('mandaat.beeindigTitel', wie)}
        uitleg={<p>{t('mandaat.beeindigUitleg')}</p>}
        klaar={t('mandaat.beeindigd', wie)}
        soort="gevaar"
        doe={() => zet.mutateAsync({ pad: { id }, inhoud: { tot: kalenderdag(gisteren) } })}
      />
    </div>
  );
}
