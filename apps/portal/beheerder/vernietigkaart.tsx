import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeel } from '#libs/domain/vernietiging/vernietiging.ts';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Stappen } from '../delen/stappen.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { Bevestig, VierOgen } from './bevestig.tsx';

type Vernietiging = Item<'lijstVernietigingen'>;
interface Props {
  readonly vernietiging: Vernietiging;
}

/** Een vernietiging: over wie, wat weg moet en wat blijft, waarom, wie het vroeg, en hoe ver zij is. */
export function Vernietigkaart({ vernietiging }: Props) {
  const { t } = useTranslation('beheerder');
  const { klassen, grond, zaak, status, wacht } = vernietiging;
  return (
    <Kaart titel={klassen.map((klasse) => t(`klasse.${klasse}`)).join(', ')}>
      {zaak && <p>{t('vernietiging.over', { school: zaak.school.naam, seizoen: zaak.seizoen })}</p>}
      <p>{t(`grond.${grond}`)}</p>
      <Vrager vernietiging={vernietiging} />
      {zaak?.loopt && (
        <Melding toon="let-op" titel={t('vernietiging.loopt')}>
          <p>{t('vernietiging.looptUitleg')}</p>
        </Melding>
      )}
      <Blijft vernietiging={vernietiging} />
      <Voortgang vernietiging={vernietiging} />
      {wacht && <Merkje toon="let-op">{t('vernietiging.wacht')}</Merkje>}
      {status === 'AANGEVRAAGD' && <Besluit vernietiging={vernietiging} />}
      {vernietiging.gecontroleerdOp && <Bewijs id={vernietiging.id} />}
    </Kaart>
  );
}

function Vrager({ vernietiging: { vrager, organisatie, gevraagdOp } }: Props) {
  const { t } = useTranslation('beheerder');
  const naam = [vrager?.naam ?? t('vernietiging.systeem'), vrager && organisatie?.naam].filter(Boolean);
  return (
    <p className="zacht">{t('vernietiging.gevraagd', { naam: naam.join(', '), op: ogenblik(gevraagdOp) })}</p>
  );
}

/** Wat er blijft, per reden. */
function Blijft({ vernietiging: { blijft } }: Props) {
  const { t } = useTranslation('beheerder');
  const redenen = [...new Set(blijft.map(({ waarom }) => waarom))];
  return (
    <details>
      <summary>{t('vernietiging.blijft')}</summary>
      <ul>
        {redenen.map((reden) => (
          <li key={reden}>
            {t(`blijfreden.${reden}`, {
              wat: blijft
                .filter(({ waarom }) => waarom === reden)
                .map(({ wat }) => t(`blijver.${wat}`))
                .join(', '),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** In een zin wat er weg gaat, en dat het niet terug kan. */
function Gevolg({ vernietiging: { klassen, zaak } }: Props) {
  const { t } = useTranslation('beheerder');
  const heel = isHeel(klassen);
  const wat = klassen.map((klasse) => t(`blijver.${klasse}`)).join(', ');
  const wie = zaak ? t('vernietiging.leerlingVan', { school: zaak.school.naam, seizoen: zaak.seizoen }) : '';
  return (
    <>
      <p>{t(heel ? 'vernietiging.gevolgAlles' : 'vernietiging.gevolgDeel', { wat, wie })}</p>
      {zaak?.loopt && <p>{t('vernietiging.looptUitleg')}</p>}
    </>
  );
}

function Voortgang({ vernietiging: { status, beslotenOp, gewistOp, gecontroleerdOp } }: Props) {
  const { t } = useTranslation('beheerder');
  if (status === 'AFGEWEZEN')
    return (
      <p>
        <Merkje>{t('vernietiging.afgewezen')}</Merkje>{' '}
        {beslotenOp && <span className="zacht">{ogenblik(beslotenOp)}</span>}
      </p>
    );
  const klaar = [true, beslotenOp, gewistOp, gecontroleerdOp].filter(Boolean).length;
  return (
    <>
      <Stappen namen={[0, 1, 2, 3].map((stap) => t(`vernietiging.stap.${stap}`))} nu={klaar} />
      {status === 'GOEDGEKEURD' && <p className="zacht">{t('vernietiging.vanzelf')}</p>}
    </>
  );
}

function Besluit({ vernietiging }: Props) {
  const { id, gevraagdDoor } = vernietiging;
  const { t } = useTranslation('beheerder');
  const mij = useMij();
  const beslis = useOpdracht('beslisVernietiging', ['lijstVernietigingen']);
  if (gevraagdDoor === mij?.gebruiker.id) return <VierOgen>{t('vernietiging.anderBeslist')}</VierOgen>;
  return (
    <div className="knoprij">
      <Bevestig
        knop={t('vernietiging.keurGoed')}
        titel={t('vernietiging.keurGoedTitel')}
        uitleg={<Gevolg vernietiging={vernietiging} />}
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
