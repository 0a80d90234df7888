import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { haal } from '../api/client.ts';
import { useMij } from '../app/mij.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { nu, ogenblik } from '../taal/tijd.ts';
import '../stijl/leerplicht.css';
import { Ochtendlijsten } from './ochtendlijsten.tsx';
import { Papier } from './papier.tsx';
import { useOpenZaken } from './risicozaken.ts';

const VORMEN = { pdf: 'application/pdf', csv: 'text/csv' } as const;
type Vorm = keyof typeof VORMEN;
const sleutel = (ik: string, vorm: Vorm): string => `leerplicht:lijst:${ik}:${vorm}`;

/** Biedt een bestand van de API aan om te bewaren. */
async function bewaar(vorm: Vorm): Promise<void> {
  const antwoord = await haal('lijstOverdrachten', { vraag: { stand: 'open' }, accept: VORMEN[vorm] });
  const adres = URL.createObjectURL(await antwoord.blob());
  const link = Object.assign(document.createElement('a'), { href: adres, download: `risicolijst.${vorm}` });
  link.click();
  URL.revokeObjectURL(adres);
}

/** Doorwerken als het systeem er niet is: de eigen lijst meenemen, op papier werken, en daarna met de echte dag vastleggen. */
export function Storing() {
  const { t } = useTranslation('leerplicht');
  const lijst = useOpenZaken();
  const organisatie = useMij()?.organisatie.naam ?? '';
  return (
    <Pagina titel={t('storing.titel')} inleiding={t('storing.uitleg')}>
      <div className="twee-kolom niet-afdrukken">
        <Kaart titel={t('storing.hoe')}>
          <ol>
            {(['vooraf', 'tijdens', 'termijn', 'daarna', 'weg'] as const).map((stap) => (
              <li key={stap}>{t(`storing.stap.${stap}`)}</li>
            ))}
          </ol>
        </Kaart>
        <Meenemen />
      </div>
      <section className="stapel" aria-labelledby="papier">
        <div className="rij rij--uiteen">
          <h2 id="papier">{t('storing.papier', { organisatie })}</h2>
          <Knop onClick={() => window.print()}>{t('storing.druk')}</Knop>
        </div>
        <p>{t('storing.stand', { op: ogenblik(nu().toISOString()), count: lijst.items.length })}</p>
        <Toestand vraag={lijst}>{() => <Papier zaken={lijst.items} />}</Toestand>
      </section>
      <div className="niet-afdrukken">
        <Ochtendlijsten />
      </div>
    </Pagina>
  );
}

function Meenemen() {
  const { t } = useTranslation('leerplicht');
  const ik = useMij()?.gebruiker.id ?? '';
  const [bezig, zetBezig] = useState<Vorm | null>(null);
  const [fout, zetFout] = useState<unknown>(null);
  const maak = async (vorm: Vorm): Promise<void> => {
    zetBezig(vorm);
    zetFout(null);
    try {
      await bewaar(vorm);
      localStorage.setItem(sleutel(ik, vorm), nu().toISOString());
    } catch (mis) {
      zetFout(mis);
    }
    zetBezig(null);
  };
  return (
    <Kaart titel={t('storing.mee')}>
      <p>{t('storing.meeUitleg')}</p>
      {(['pdf', 'csv'] as const).map((vorm) => {
        const laatst = localStorage.getItem(sleutel(ik, vorm));
        return (
          <div key={vorm} className="stapel stapel--krap">
            <Knop pictogram="bestand" bezig={bezig === vorm} onClick={() => void maak(vorm)}>
              {t(`storing.${vorm}`)}
            </Knop>
            <span className="zacht klein" role="status">
              {laatst ? t('storing.laatst', { op: ogenblik(laatst) }) : t('storing.nooit')}
            </span>
          </div>
        );
      })}
      {fout !== null && <Foutmelding fout={fout} />}
    </Kaart>
  );
}
