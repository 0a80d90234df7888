import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { Merkje } from '../delen/merkje.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Keuzelijst } from '../delen/velden.tsx';
import { geleden, ogenblik } from '../taal/tijd.ts';
import { Bevestig } from './bevestig.tsx';
import { Bladen } from './bladen.tsx';
import { rollenVoor, useRolnaam } from './rolnamen.ts';
import { useMij } from '../app/mij.ts';

type Aanvraag = Item<'lijstToegangsaanvragen'>;

/** De startbladzijde van een beheerder: wie toegang vraagt, en wat daarover is besloten. */
export function Aanvragen() {
  const { t } = useTranslation('beheerder');
  const vraag = useVraag('lijstToegangsaanvragen');
  const open = vraag.data?.items.filter(({ status }) => status === 'OPEN') ?? [];
  const besloten = vraag.data?.items.filter(({ status }) => status !== 'OPEN') ?? [];
  return (
    <Bladen deel="toegang" aantallen={[open.length]}>
      <Toestand vraag={vraag}>
        {() => (
          <>
            {open.length === 0 && <Leeg titel={t('aanvraag.leeg')}>{t('aanvraag.leegUitleg')}</Leeg>}
            <div className="rooster">
              {open.map((aanvraag) => (
                <Openstaand key={aanvraag.id} aanvraag={aanvraag} />
              ))}
            </div>
            {besloten.length > 0 && <Besloten aanvragen={besloten} />}
          </>
        )}
      </Toestand>
    </Bladen>
  );
}

function Openstaand({ aanvraag }: { readonly aanvraag: Aanvraag }) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  const wijsAf = useOpdracht('wijsToegangAf', ['lijstToegangsaanvragen']);
  const { id, naam, inlogdienst, gevraagdeRol, op } = aanvraag;
  return (
    <Kaart titel={naam}>
      <p>
        {t('aanvraag.vraagt', { rol: rolnaam(gevraagdeRol) })} <Merkje toon="let-op">{geleden(op)}</Merkje>
      </p>
      <p className="zacht">{t('aanvraag.via', { dienst: inlogdienst })}</p>
      <p className="zacht">{t(`mag.${gevraagdeRol}`)}</p>
      <div className="knoprij">
        <Goedkeuring aanvraag={aanvraag} />
        <Bevestig
          knop={t('aanvraag.afwijzen')}
          titel={t('aanvraag.afwijzenTitel', { naam })}
          uitleg={<p>{t('aanvraag.afwijzenUitleg')}</p>}
          klaar={t('aanvraag.afgewezen', { naam })}
          soort="gevaar"
          doe={() => wijsAf.mutateAsync({ pad: { id } })}
        />
      </div>
    </Kaart>
  );
}

function Goedkeuring({ aanvraag: { id, naam, gevraagdeRol } }: { readonly aanvraag: Aanvraag }) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  const mij = useMij();
  const keur = useOpdracht('keurToegangGoed', ['lijstToegangsaanvragen', 'lijstMandaten']);
  const [rol, zetRol] = useState(gevraagdeRol);
  const rollen = [...new Set([gevraagdeRol, ...rollenVoor(mij?.organisatie.soort)])];
  return (
    <Bevestig
      knop={t('aanvraag.goedkeuren')}
      titel={t('aanvraag.goedkeurenTitel', { naam })}
      soort="hoofd"
      klaar={t('aanvraag.goedgekeurd', { naam, rol: rolnaam(rol) })}
      uitleg={
        <>
          <p>{t('aanvraag.goedkeurenUitleg')}</p>
          <Keuzelijst
            label={t('aanvraag.rol')}
            keuzes={rollen.map((waarde) => ({ waarde, tekst: rolnaam(waarde) }))}
            value={rol}
            onChange={({ target }) => zetRol(target.value as typeof rol)}
          />
          <p>{t(`mag.${rol}`)}</p>
        </>
      }
      doe={() => keur.mutateAsync({ pad: { id }, inhoud: { rol } })}
    />
  );
}

function Besloten({ aanvragen }: { readonly aanvragen: readonly Aanvraag[] }) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  return (
    <section className="stapel">
      <h2>{t('aanvraag.besloten')}</h2>
      <ul className="kaal regels">
        {aanvragen.map(({ id, naam, gevraagdeRol, status, beslotenOp }) => (
          <li key={id} className="rij rij--uiteen">
            <span>
              <strong>{naam}</strong>, {rolnaam(gevraagdeRol)}
            </span>
            <span className="rij">
              <Merkje toon={status === 'GOEDGEKEURD' ? 'goed' : 'info'}>
                {t(`aanvraag.status.${status}`)}
              </Merkje>
              {beslotenOp && <span className="zacht">{ogenblik(beslotenOp)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
