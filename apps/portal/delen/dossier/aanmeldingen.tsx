import { useTranslation } from 'react-i18next';
import { useVraag, type Item } from '../../api/vragen.ts';
import { dag } from '../../taal/tijd.ts';
import { Merkje } from '../merkje.tsx';
import type { Toon } from '../melding.tsx';
import { Kaart } from '../pagina.tsx';
import { Leeg, Toestand } from '../toestand.tsx';
import { Zin } from '../zin.tsx';

type Aanmelding = Item<'lijstAanmeldingen'>;

const TOON: Readonly<Record<Aanmelding['status'], Toon | undefined>> = {
  AANGEMELD: 'info',
  IN_BEHANDELING: 'info',
  WACHTLIJST: 'let-op',
  AANGEBODEN: 'info',
  DEFINITIEF: 'goed',
  AFGEWEZEN: 'fout',
  AFGEMELD: 'fout',
  BEEINDIGD: 'fout',
  NIET_VERSCHENEN: 'fout',
};

/** Waar een leerling zich aanmeldde, en hoe het daar staat. */
export function Aanmeldingen({ id }: { readonly id: string }) {
  const { t } = useTranslation('dossier');
  const vraag = useVraag('lijstAanmeldingen', { pad: { id } });
  return (
    <Kaart titel={t('aanmelding.kop')}>
      <Toestand vraag={vraag} regels={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Leeg titel={t('aanmelding.geen')}>{t('aanmelding.geenUitleg')}</Leeg>
          ) : (
            <ul className="kaal stapel dossier__lijst">
              {items.map((aanmelding) => (
                <Regel key={aanmelding.id} aanmelding={aanmelding} />
              ))}
            </ul>
          )
        }
      </Toestand>
    </Kaart>
  );
}

function Regel({ aanmelding }: { readonly aanmelding: Aanmelding }) {
  const { t } = useTranslation('dossier');
  const { mbo, opleiding, niveau, locatie, status, statusTekst, statusOp, startdatum } = aanmelding;
  const bij = [niveau && t('aanmelding.niveau', { niveau }), locatie, aanmelding.leerweg].filter(Boolean);
  return (
    <li>
      <div className="rij rij--uiteen">
        <strong>{opleiding ?? t('aanmelding.onbekend')}</strong>
        <Merkje toon={TOON[status]}>
          <Zin bij={`aanmeldstatus.${status}`} tekst={statusTekst} />
        </Merkje>
      </div>
      <div>
        {mbo.naam}
        {bij.length > 0 && <span className="zacht">, {bij.join(', ')}</span>}
      </div>
      <div className="zacht klein">
        {t('aanmelding.sinds', { dag: dag(statusOp) })}
        {startdatum && ` ${t('aanmelding.start', { dag: dag(startdatum) })}`}
        {aanmelding.toelatingsrecht && ` ${t('aanmelding.recht')}`}
      </div>
    </li>
  );
}
