import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLijst, useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Uiterlijk } from '../delen/bal.tsx';
import { Dialoog } from '../delen/dialoog.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Gegevens, Kaart } from '../delen/pagina.tsx';
import { Laden, Toestand } from '../delen/toestand.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { Noodoordeel } from './noodoordeel.tsx';

type Nood = Item<'lijstNoodtoegangen'>;

/** Waar deze rol bij een noodtoegang meekijkt of over oordeelt; zonder is er niets te zien. */
export function Noodtoegangen() {
  const { t } = useTranslation('coordinator');
  const lijst = useLijst('lijstNoodtoegangen', { vraag: { paginaGrootte: 50 } });
  if (lijst.error && lijst.items.length === 0)
    return <Foutmelding fout={lijst.error} opnieuw={() => void lijst.refetch()} />;
  if (lijst.isPending) return <Laden regels={2} />;
  if (lijst.items.length === 0) return <p className="zacht">{t('nood.geen')}</p>;
  return (
    <Kaart titel={t('nood.kop')}>
      <ul className="kaal taaklijst">
        {lijst.items.map((nood) => (
          <Noodregel key={nood.id} nood={nood} />
        ))}
      </ul>
    </Kaart>
  );
}

function Noodregel({ nood }: { readonly nood: Nood }) {
  const { t } = useTranslation('coordinator');
  const [open, zet] = useState(false);
  const stand = nood.oordeel ?? (nood.open ? 'open' : 'wacht');
  return (
    <li className="rij rij--uiteen">
      <div>
        <strong>{t('nood.door', { naam: nood.door.naam, organisatie: nood.door.organisatie.naam })}</strong>
        <p>
          {t('nood.van', { van: ogenblik(nood.op), tot: ogenblik(nood.beeindigdOp ?? nood.tot) })}{' '}
          <Merkje toon={nood.oordeel ? 'goed' : 'let-op'}>{t(`nood.stand.${stand}`)}</Merkje>
        </p>
        {!nood.oordeel && <Uiterlijk op={nood.beoordelenUiterlijk} />}
      </div>
      <Knop onClick={() => zet(true)}>{t('nood.bekijk', { naam: nood.door.naam })}</Knop>
      <Dialoog titel={t('nood.titel')} open={open} sluit={() => zet(false)} breed>
        <Nooddossier id={nood.id} klaar={() => zet(false)} />
      </Dialoog>
    </li>
  );
}

function Nooddossier({ id, klaar }: { readonly id: string; readonly klaar: () => void }) {
  const { t } = useTranslation('coordinator');
  const meld = useMelder();
  const rol = useMij()?.organisatie.rol;
  const vraag = useVraag('leesNoodtoegang', { pad: { id } });
  const beeindig = useOpdracht('beeindigNoodtoegang', ['lijstNoodtoegangen', 'leesNoodtoegang']);
  const stop = (): void =>
    beeindig.mutate(
      { pad: { id } },
      { onSuccess: () => meld({ toon: 'goed', tekst: t('nood.isBeeindigd') }) },
    );
  return (
    <Toestand vraag={vraag}>
      {(nood) => (
        <div className="stapel">
          <Gegevens
            regels={[
              [t('nood.wie'), `${nood.door.naam}, ${nood.door.organisatie.naam}`],
              [
                t('nood.reden'),
                <span key="reden" lang="nl">
                  {nood.reden ?? t('waarde.geen')}
                </span>,
              ],
              [
                t('nood.bekeken'),
                t('nood.keren', { count: (nood.bekeken ?? []).reduce((som, { aantal }) => som + aantal, 0) }),
              ],
              ...(nood.toelichting
                ? [
                    [
                      t('nood.toelichting'),
                      <span key="toe" lang="nl">
                        {nood.toelichting}
                      </span>,
                    ] as const,
                  ]
                : []),
            ]}
          />
          {beeindig.error && <Foutmelding fout={beeindig.error} />}
          {nood.open && (
            <Knop soort="gevaar" bezig={beeindig.isPending} onClick={stop}>
              {t('nood.beeindig')}
            </Knop>
          )}
          {nood.oordeel === null && nood.beoordelaar.rol === rol && <Noodoordeel id={id} klaar={klaar} />}
        </div>
      )}
    </Toestand>
  );
}
