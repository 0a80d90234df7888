import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLijst, useOpdracht, type Item } from '../api/vragen.ts';
import { Nieuwtje } from '../app/live.tsx';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Gegevens, Kaart } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { Bevestig } from './bevestig.tsx';
import { Bladen } from './bladen.tsx';
import { Nooddossier } from './nooddossier.tsx';
import { Noodformulier } from './noodformulier.tsx';
import { useRolnaam } from './rolnamen.ts';

type Nood = Item<'lijstNoodtoegangen'>;

/** De noodknop: een dossier openen om te lezen, en wat eerder is geopend. */
export function Noodtoegang() {
  const { t } = useTranslation('beheerder');
  const lijst = useLijst('lijstNoodtoegangen');
  const [open, zet] = useState(false);
  const knop = (
    <Knop soort="gevaar" pictogram="slot" onClick={() => zet(true)}>
      {t('nood.open')}
    </Knop>
  );
  return (
    <Bladen deel="gegevens" acties={knop}>
      <Dialoog titel={t('nood.open')} open={open} sluit={() => zet(false)}>
        <Noodformulier klaar={() => zet(false)} />
      </Dialoog>
      <p>{t('nood.uitleg')}</p>
      <Nieuwtje soorten={['noodtoegang']} ververs={['lijstNoodtoegangen']} />
      <Toestand vraag={lijst}>
        {() =>
          lijst.items.length === 0 ? (
            <Leeg titel={t('nood.leeg')}>{t('nood.leegUitleg')}</Leeg>
          ) : (
            <div className="stapel">
              {lijst.items.map((nood) => (
                <Een key={nood.id} nood={nood} />
              ))}
              {lijst.meer && <Knop onClick={lijst.meer}>{t('meer')}</Knop>}
            </div>
          )
        }
      </Toestand>
    </Bladen>
  );
}

function Een({ nood }: { readonly nood: Nood }) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  const { id, door, op, tot, open, beeindigdOp, meelezer, beoordelaar, oordeel, overstapId } = nood;
  const einde = useOpdracht('beeindigNoodtoegang', ['lijstNoodtoegangen']);
  return (
    <Kaart titel={t('nood.kop', { naam: door.naam, op: ogenblik(op) })}>
      <p className="rij">
        <Merkje toon={open ? 'let-op' : undefined}>
          {open
            ? t('nood.isOpen', { tot: ogenblik(tot) })
            : t('nood.dicht', { op: ogenblik(beeindigdOp ?? tot) })}
        </Merkje>
        <Merkje toon={oordeel === 'onterecht' ? 'fout' : oordeel ? 'goed' : 'info'}>
          {t(`nood.oordeel.${oordeel ?? 'nog'}`)}
        </Merkje>
      </p>
      <Gegevens
        regels={[
          [t('nood.meelezer'), `${meelezer.organisatie.naam}, ${rolnaam(meelezer.rol)}`],
          [t('nood.beoordelaar'), `${beoordelaar.organisatie.naam}, ${rolnaam(beoordelaar.rol)}`],
        ]}
      />
      {open && <Nooddossier overstapId={overstapId} />}
      {open && (
        <div className="knoprij">
          <Bevestig
            knop={t('nood.beeindig')}
            titel={t('nood.beeindigTitel')}
            uitleg={<p>{t('nood.beeindigUitleg')}</p>}
            klaar={t('nood.isBeeindigd')}
            doe={() => einde.mutateAsync({ pad: { id } })}
          />
        </div>
      )}
    </Kaart>
  );
}
