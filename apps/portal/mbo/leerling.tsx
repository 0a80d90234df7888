import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useVraag, type Item } from '../api/vragen.ts';
import { Bal, Versheid, WaaromHier } from '../delen/bal.tsx';
import { naamVan } from '../delen/naam.ts';
import { Gegevens, Kaart, Pagina } from '../delen/pagina.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { dag } from '../taal/tijd.ts';
import { opleidingVan } from './aanmeldlijst.tsx';
import { Bestemmingbesluit } from '../delen/taak/bestemmingbesluit.tsx';
import { Zin } from '../delen/zin.tsx';
import { STATUSTOON } from './gegevens.ts';
import { MetDeHand } from './met-de-hand.tsx';
import { NietVerschenen } from './niet-verschenen.tsx';
import { VraagPaspoort } from './vraag-paspoort.tsx';
import '../stijl/mbo.css';

/** Een leerling die zich hier aanmeldde: zijn aanmeldingen, en wat men nu kan doen. */
export function Leerling() {
  const { t } = useTranslation('mbo');
  const { id = '' } = useParams();
  const vraag = useVraag('leesOverstap', { pad: { id } });
  return (
    <Pagina
      titel={vraag.data ? naamVan(vraag.data.leerling) : t('leerling.titel')}
      inleiding={<Link to="/mbo">{t('leerling.terug')}</Link>}
    >
      <Toestand vraag={vraag}>
        {(overstap) => (
          <div className="twee-kolom">
            <div className="stapel">
              <Kaart titel={t('leerling.nu')}>
                {overstap.bal ? <Bal bal={overstap.bal} /> : <p>{t('leerling.geenBal')}</p>}
                <p>
                  <WaaromHier waarom={overstap.waaromHier} />
                </p>
                <Gegevens
                  regels={[
                    [t('kolom.school'), overstap.school.naam],
                    [t('leerling.klas'), overstap.leerling.klas ?? t('leerling.onbekend')],
                    [t('leerling.nummer'), overstap.leerling.leerlingnummer],
                  ]}
                />
                <Versheid bronnen={overstap.versheid.bronnen} />
              </Kaart>
              <Eigen overstapId={id} />
            </div>
            <div className="stapel">
              <VraagPaspoort overstapId={id} roepnaam={overstap.leerling.roepnaam} />
              <OpenBestemming overstapId={id} />
            </div>
          </div>
        )}
      </Toestand>
    </Pagina>
  );
}

function Eigen({ overstapId }: { readonly overstapId: string }) {
  const { t } = useTranslation('mbo');
  const vraag = useVraag('lijstAanmeldingen', { pad: { id: overstapId } });
  return (
    <Kaart titel={t('leerling.aanmeldingen')}>
      <Toestand vraag={vraag} regels={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('leerling.geenAanmelding')}</p>
          ) : (
            <ul className="kaal stapel">
              {items.map((aanmelding) => (
                <li key={aanmelding.id} className="aanmelding">
                  <Aanmelding aanmelding={aanmelding} />
                  <MetDeHand aanmelding={aanmelding} overstapId={overstapId} />
                </li>
              ))}
            </ul>
          )
        }
      </Toestand>
    </Kaart>
  );
}

function Aanmelding({ aanmelding }: { readonly aanmelding: Item<'lijstAanmeldingen'> }) {
  const { t } = useTranslation('mbo');
  const { status, statusTekst, statusOp, startdatum, aangemeldOp, toelatingsrecht } = aanmelding;
  return (
    <div className="stapel stapel--krap">
      <strong>{opleidingVan(aanmelding)}</strong>
      <div>
        <Merkje toon={STATUSTOON[status]}>
          <Zin bij={`aanmeldstatus.${status}`} tekst={statusTekst} />
        </Merkje>{' '}
        <span className="zacht">{t('leerling.sinds', { dag: dag(statusOp) })}</span>
      </div>
      <span className="zacht">{t('leerling.aangemeld', { dag: dag(aangemeldOp) })}</span>
      {startdatum && <span className="zacht">{t('leerling.start', { dag: dag(startdatum) })}</span>}
      {toelatingsrecht && <span>{t('leerling.recht')}</span>}
      {status === 'DEFINITIEF' && <NietVerschenen aanmelding={aanmelding} />}
    </div>
  );
}

function OpenBestemming({ overstapId }: { readonly overstapId: string }) {
  const { t } = useTranslation('mbo');
  const taken = useVraag('lijstTaken', { vraag: { soort: 'bestemming-bevestigen', paginaGrootte: 200 } });
  if (!taken.data?.items.some((taak) => taak.overstapId === overstapId)) return null;
  return (
    <Kaart titel={t('bestemming.kop')}>
      <Bestemmingbesluit overstapId={overstapId} klaar={() => undefined} />
    </Kaart>
  );
}
