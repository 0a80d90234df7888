import { useTranslation } from 'react-i18next';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Leeg } from '../delen/toestand.tsx';
import { verschillen, type Verschil } from './afspraakplat.ts';
import { useAfspraakwoorden } from './afspraakwoorden.ts';

interface Props {
  readonly oud: Readonly<Record<string, unknown>>;
  readonly nieuw: Readonly<Record<string, unknown>>;
  readonly gemeenten: Readonly<Record<string, string>>;
}

/** Wat er tussen twee versies anders is: waar, oud en nieuw. */
export function Verschillen({ oud, nieuw, gemeenten }: Props) {
  const { t } = useTranslation('beheerder');
  const woorden = useAfspraakwoorden({ ...oud, ...nieuw }, gemeenten);
  const gevonden = verschillen(oud, nieuw);
  if (gevonden.length === 0) return <Leeg titel={t('vergelijk.gelijk')}>{t('vergelijk.gelijkUitleg')}</Leeg>;
  const kolommen: Kolom<Verschil>[] = [
    { id: 'deel', kop: t('vergelijk.onderdeel'), cel: ({ pad }) => woorden.onderdeel(pad[0] ?? '') },
    {
      id: 'waar',
      kop: t('vergelijk.wat'),
      hoofd: true,
      cel: ({ pad }) => (pad.length > 1 ? woorden.plek(pad.slice(1)) : woorden.onderdeel(pad[0] ?? '')),
    },
    { id: 'oud', kop: t('vergelijk.was'), cel: ({ oud: was }) => <del>{woorden.waarde(was)}</del> },
    { id: 'nieuw', kop: t('vergelijk.wordt'), cel: ({ nieuw: wordt }) => <ins>{woorden.waarde(wordt)}</ins> },
    { id: 'soort', kop: t('stand'), cel: (verschil) => <Soort verschil={verschil} /> },
  ];
  return (
    <section className="stapel">
      <h2>{t('vergelijk.aantal', { count: gevonden.length })}</h2>
      <Lijst
        naam={t('vergelijk.aantal', { count: gevonden.length })}
        kolommen={kolommen}
        rijen={gevonden}
        sleutel={({ pad }) => pad.join('/')}
      />
    </section>
  );
}

function Soort({ verschil: { oud, nieuw } }: { readonly verschil: Verschil }) {
  const { t } = useTranslation('beheerder');
  if (oud === undefined) return <Merkje toon="goed">{t('vergelijk.erbij')}</Merkje>;
  if (nieuw === undefined) return <Merkje toon="fout">{t('vergelijk.eraf')}</Merkje>;
  return <Merkje toon="info">{t('vergelijk.anders')}</Merkje>;
}
