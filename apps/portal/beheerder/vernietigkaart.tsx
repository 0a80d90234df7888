import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Stappen } from '../delen/stappen.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { Bevestig, VierOgen } from './bevestig.tsx';

type Vernietiging = Item<'lijstVernietigingen'>;
interface Props {
  readonly vernietiging: Vernietiging;
  /** Namen van mensen van de eigen organisatie. */
  readonly wie: ReadonlyMap<string, string>;
}

/** Een vernietiging: wat weg moet, waarom, wie het vroeg, en hoe ver zij is. */
export function Vernietigkaart({ vernietiging, wie }: Props) {
  const { t } = useTranslation('beheerder');
  const { klassen, grond, organisatie, gevraagdDoor, gevraagdOp, status, wacht } = vernietiging;
  const naam =
    gevraagdDoor === null ? t('vernietiging.systeem') : (wie.get(gevraagdDoor) ?? t('vernietiging.iemand'));
  return (
    <Kaart titel={klassen.map((klasse) => t(`klasse.${klasse}`)).join(', ')}>
      <p>
        {t(`grond.${grond}`)} {organisatie && <span className="zacht">{organisatie.naam}.</span>}
      </p>
      <p className="zacht">{t('vernietiging.gevraagd', { naam, op: ogenblik(gevraagdOp) })}</p>
      <Voortgang vernietiging={vernietiging} />
      {wacht && <Merkje toon="let-op">{t('vernietiging.wacht')}</Merkje>}
      {status === 'AANGEVRAAGD' && <Besluit vernietiging={vernietiging} />}
      {vernietiging.gecontroleerdOp && <Bewijs id={vernietiging.id} />}
    </Kaart>
  );
}

function Voortgang({
  vernietiging: { status, beslotenOp, gewistOp, gecontroleerdOp },
}: {
  readonly vernietiging: Vernietiging;
}) {
  const { t } = useTranslation('beheerder');
  if (status === 'AFGEWEZEN')
    return (
      <p>
        <Merkje>{t('vernietiging.afgewezen')}</Merkje>{' '}
        {beslotenOp && <span className="zacht">{ogenblik(beslotenOp)}</span>}
      </p>
    );
  const klaar = [true, beslotenOp, gewistOp, gecontroleerdOp].filter(Boolean).length;
  return <Stappen namen={[0, 1, 2, 3].map((stap) => t(`vernietiging.stap.${stap}`))} nu={klaar} />;
}

function Besluit({ vernietiging: { id, gevraagdDoor } }: { readonly vernietiging: Vernietiging }) {
  const { t } = useTranslation('beheerder');
  const mij = useMij();
  const beslis = useOpdracht('beslisVernietiging', ['lijstVernietigingen']);
  if (gevraagdDoor === mij?.gebruiker.id) return <VierOgen>{t('vernietiging.anderBeslist')}</VierOgen>;
  return (
    <div className="knoprij">
      <Bevestig
        knop={t('vernietiging.keurGoed')}
        titel={t('vernietiging.keurGoedTitel')}
        uitleg={<p>{t('vernietiging.keurGoedUitleg')}</p>}
        klaar={t('vernietiging.isGoed')}
        soort="gevaar"
        doe={() => beslis.mutateAsync({ pad: { id }, inhoud: { akkoord: true } })}
      />
      <Bevestig
        knop={t('vernietiging.wijsAf')}
        titel={t('vernietiging.wijsAfTitel')}
        uitleg={<p>{t('vernietiging.wijsAfUitleg')}</p>}
        klaar={t('vernietiging.isAf')}
        doe={() => beslis.mutateAsync({ pad: { id }, inhoud: { akkoord: false } })}
      />
    </div>
  );
}

function Bewijs({ id }: { readonly id: string }) {
  const { t } = useTranslation('beheerder');
  const [open, zet] = useState(false);
  const vraag = useVraag('leesVernietigbewijs', { pad: { id } }, { uit: !open });
  return (
    <div className="knoprij">
      <Knop klein pictogram="bestand" onClick={() => zet(true)}>
        {t('vernietiging.bewijs')}
      </Knop>
      <Dialoog titel={t('vernietiging.bewijs')} open={open} sluit={() => zet(false)} breed>
        <Toestand vraag={vraag}>
          {({ tekst }) => (
            <pre className="bewijs" lang="nl">
              {tekst}
            </pre>
          )}
        </Toestand>
        <div className="knoprij">
          <Knop onClick={() => window.print()}>{t('afdrukken')}</Knop>
          <Knop soort="stil" onClick={() => zet(false)}>
            {t('terug')}
          </Knop>
        </div>
      </Dialoog>
    </div>
  );
}
