import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Gegevens, Kaart } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { Abonnementformulier } from './abonnementformulier.tsx';
import { berichtsoort } from './abonnementwoorden.ts';
import { Bevestig, VierOgen } from './bevestig.tsx';
import { Bladen } from './bladen.tsx';
import { Sleutels } from './sleutels.tsx';

type Abonnement = Item<'lijstAbonnementen'>;
const TOON = { AANGEVRAAGD: 'let-op', ACTIEF: 'goed', BEEINDIGD: undefined } as const;

/** Welke systemen berichten krijgen: vragen, goedkeuren door een ander, sleutels en beëindigen. */
export function Abonnementen() {
  const { t } = useTranslation('beheerder');
  const vraag = useVraag('lijstAbonnementen');
  const [open, zet] = useState(false);
  const knop = (
    <Knop soort="hoofd" pictogram="plus" onClick={() => zet(true)}>
      {t('abonnement.vraag')}
    </Knop>
  );
  return (
    <Bladen deel="berichten" acties={knop}>
      <Dialoog titel={t('abonnement.vraag')} open={open} sluit={() => zet(false)} breed vast>
        <Abonnementformulier klaar={() => zet(false)} />
      </Dialoog>
      <Toestand vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <Leeg titel={t('abonnement.leeg')}>{t('abonnement.leegUitleg')}</Leeg>
          ) : (
            <div className="stapel">
              {items.map((abonnement) => (
                <Een key={abonnement.id} abonnement={abonnement} />
              ))}
            </div>
          )
        }
      </Toestand>
    </Bladen>
  );
}

function Een({ abonnement }: { readonly abonnement: Abonnement }) {
  const { t } = useTranslation('beheerder');
  const mij = useMij();
  const { id, organisatie, url, soorten, status, gevraagdOp, goedgekeurdOp, beeindigdOp } = abonnement;
  const [sleutels, zet] = useState(false);
  const van = organisatie.id === mij?.organisatie.id;
  return (
    <Kaart titel={organisatie.naam}>
      <Gegevens
        regels={[
          [
            t('abonnement.adres'),
            <span key="adres" className="adres">
              {url}
            </span>,
          ],
          [
            t('stand'),
            <Merkje key="stand" toon={TOON[status]}>
              {t(`abonnement.status.${status}`)}
            </Merkje>,
          ],
          [t('abonnement.hoort'), soorten.map((soort) => t(`webhook.${berichtsoort(soort)}`)).join(', ')],
          [t('abonnement.gevraagd'), ogenblik(gevraagdOp)],
          ...(goedgekeurdOp ? [[t('abonnement.goedgekeurd'), ogenblik(goedgekeurdOp)] as const] : []),
          ...(beeindigdOp ? [[t('abonnement.beeindigd'), ogenblik(beeindigdOp)] as const] : []),
        ]}
      />
      <div className="knoprij">
        {status === 'AANGEVRAAGD' && <Keuring abonnement={abonnement} />}
        {status !== 'BEEINDIGD' && van && (
          <Knop klein onClick={() => zet(true)}>
            {t('sleutel.kop')}
          </Knop>
        )}
        {status !== 'BEEINDIGD' && <Beeindiging abonnement={abonnement} />}
      </div>
      <Dialoog titel={t('sleutel.kop')} open={sleutels} sluit={() => zet(false)} breed>
        <Sleutels abonnementId={id} />
      </Dialoog>
    </Kaart>
  );
}

function Keuring({ abonnement: { id, gevraagdDoor, url } }: { readonly abonnement: Abonnement }) {
  const { t } = useTranslation('beheerder');
  const mij = useMij();
  const keur = useOpdracht('keurAbonnementGoed', ['lijstAbonnementen']);
  if (gevraagdDoor === mij?.gebruiker.id) return <VierOgen>{t('abonnement.anderKeurt')}</VierOgen>;
  return (
    <Bevestig
      knop={t('abonnement.keurGoed')}
      titel={t('abonnement.keurGoedTitel')}
      uitleg={
        <>
          <p className="adres">{url}</p>
          <p>{t('abonnement.keurGoedUitleg')}</p>
        </>
      }
      klaar={t('abonnement.isGoed')}
      soort="hoofd"
      doe={() => keur.mutateAsync({ pad: { id } })}
    />
  );
}

function Beeindiging({ abonnement: { id, url } }: { readonly abonnement: Abonnement }) {
  const { t } = useTranslation('beheerder');
  const beeindig = useOpdracht('beeindigAbonnement', ['lijstAbonnementen']);
  return (
    <Bevestig
      knop={t('abonnement.beeindig')}
      titel={t('abonnement.beeindigTitel')}
      uitleg={
        <>
          <p className="adres">{url}</p>
          <p>{t('abonnement.beeindigUitleg')}</p>
        </>
      }
      klaar={t('abonnement.isBeeindigd')}
      soort="gevaar"
      doe={() => beeindig.mutateAsync({ pad: { id } })}
    />
  );
}
