import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { dag, dagenTot } from '../taal/tijd.ts';
import { Bevestig } from './bevestig.tsx';
import { Bladen } from './bladen.tsx';
import { useRolnaam } from './rolnamen.ts';
import { Vervangformulier } from './vervangformulier.tsx';

type Vervanging = Item<'lijstVervangingen'>;

/** Wie een collega vervangt: regelen, en intrekken. */
export function Vervangingen() {
  const { t } = useTranslation('beheerder');
  const vraag = useVraag('lijstVervangingen');
  const [open, zet] = useState(false);
  const kolommen = useKolommen();
  const knop = (
    <Knop soort="hoofd" pictogram="plus" onClick={() => zet(true)}>
      {t('vervanging.regel')}
    </Knop>
  );
  return (
    <Bladen deel="toegang" acties={knop}>
      <Dialoog titel={t('vervanging.regel')} open={open} sluit={() => zet(false)}>
        <Vervangformulier klaar={() => zet(false)} />
      </Dialoog>
      <Toestand vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <Leeg titel={t('vervanging.leeg')}>{t('vervanging.leegUitleg')}</Leeg>
          ) : (
            <Lijst naam={t('bladen.toegang.2')} kolommen={kolommen} rijen={items} sleutel={({ id }) => id} />
          )
        }
      </Toestand>
    </Bladen>
  );
}

function useKolommen(): Kolom<Vervanging>[] {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  return [
    { id: 'afwezige', kop: t('vervanging.afwezige'), hoofd: true, cel: ({ afwezige }) => afwezige.naam },
    { id: 'vervanger', kop: t('vervanging.vervanger'), cel: ({ vervanger }) => vervanger.naam },
    { id: 'rol', kop: t('mandaat.rol'), cel: ({ rol }) => rolnaam(rol) },
    {
      id: 'dagen',
      kop: t('vervanging.dagen'),
      cel: ({ van, tot }) => t('vervanging.vanTot', { van: dag(van), tot: dag(tot) }),
    },
    { id: 'stand', kop: t('stand'), cel: (v) => <Stand vervanging={v} /> },
    { id: 'doe', kop: t('doen'), cel: (v) => <Intrekken vervanging={v} /> },
  ];
}

const voorbij = ({ tot, ingetrokkenOp }: Vervanging): boolean => ingetrokkenOp !== null || dagenTot(tot) < 0;

function Stand({ vervanging }: { readonly vervanging: Vervanging }) {
  const { t } = useTranslation('beheerder');
  if (vervanging.ingetrokkenOp) return <Merkje>{t('vervanging.ingetrokken')}</Merkje>;
  if (vervanging.geldt) return <Merkje toon="goed">{t('vervanging.geldt')}</Merkje>;
  return (
    <Merkje toon={voorbij(vervanging) ? undefined : 'info'}>
      {t(voorbij(vervanging) ? 'vervanging.voorbij' : 'vervanging.straks')}
    </Merkje>
  );
}

function Intrekken({ vervanging }: { readonly vervanging: Vervanging }) {
  const { t } = useTranslation('beheerder');
  const mij = useMij();
  const trekIn = useOpdracht('trekVervangingIn', ['lijstVervangingen']);
  const { id, afwezige, vervanger } = vervanging;
  if (voorbij(vervanging)) return null;
  if (vervanger.id === mij?.gebruiker.id) return <span className="zacht">{t('mandaat.eigen')}</span>;
  return (
    <Bevestig
      knop={t('vervanging.trekIn')}
      titel={t('vervanging.trekInTitel', { naam: vervanger.naam, afwezige: afwezige.naam })}
      uitleg={<p>{t('vervanging.trekInUitleg')}</p>}
      klaar={t('vervanging.ingetrokken')}
      soort="gevaar"
      doe={() => trekIn.mutateAsync({ pad: { id } })}
    />
  );
}
