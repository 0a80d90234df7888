import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { naamVan } from '../../delen/naam.ts';
import { Kaart } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Keuzegroep, Tekstvak } from '../../delen/velden.tsx';
import { Zin } from '../../delen/zin.tsx';
import { dag } from '../../taal/tijd.ts';
import { useDaad, type Trajectgegeven } from '../traject/daad.ts';
import { Redenen } from '../traject/niet-kan.tsx';

type Voorstel = Antwoord<'lijstSamenvoegingen'>['items'][number];
const BESLUIT = ['samenvoegen', 'afwijzen'] as const;

/** Trajecten van wie dezelfde jongere kan zijn; samenvoegen doet een mens. */
export function Samenvoegen({ traject: { id, beeindigdOp } }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const vraag = useVraag('lijstSamenvoegingen', { pad: { id } });
  const stel = useDaad('stelSamenvoegingVoor');
  return (
    <Kaart titel={t('beheer.samen.kop')}>
      <p className="zacht">{t('beheer.samen.uitleg')}</p>
      {stel.fout && <Foutmelding fout={stel.fout} />}
      <Toestand vraag={vraag} regels={2}>
        {({ items, kandidaten }) => (
          <>
            {items.length === 0 && kandidaten.length === 0 && <p>{t('beheer.samen.geen')}</p>}
            {beeindigdOp === null &&
              kandidaten.map((ander) => (
                <div key={ander.id} className="taakregel">
                  <span>
                    {t('beheer.samen.kandidaat', {
                      naam: naamVan(ander.leerling),
                      school: ander.school.naam,
                    })}
                    , <Zin bij={`trajectstatus.${ander.status}.label`} tekst={ander.statusTekst} />
                  </span>
                  <div>
                    <Knop
                      klein
                      bezig={stel.bezig}
                      onClick={() =>
                        void stel
                          .doe({ pad: { id }, inhoud: { traject: ander.id } }, t('beheer.samen.voorgesteld'))
                          .catch(() => undefined)
                      }
                    >
                      {t('beheer.samen.stel')}
                    </Knop>
                  </div>
                </div>
              ))}
            {items.map((voorstel) => (
              <Een key={voorstel.id} id={id} voorstel={voorstel} />
            ))}
          </>
        )}
      </Toestand>
    </Kaart>
  );
}

function Een({ id, voorstel }: { readonly id: string; readonly voorstel: Voorstel }) {
  const { t } = useTranslation('mas');
  const { trajecten, blijft, bezwaren, status, motief } = voorstel;
  return (
    <div className="taakregel">
      <div className="rij">
        <strong>{t('beheer.samen.voorstel', { dag: dag(voorstel.voorgesteldOp) })}</strong>
        <Merkje>{t(`beheer.samen.status.${status}`)}</Merkje>
      </div>
      <ul>
        {trajecten.map((kant) => (
          <li key={kant.id}>
            {naamVan(kant.leerling)}, {kant.school.naam},{' '}
            <Zin bij={`trajectstatus.${kant.status}.label`} tekst={kant.statusTekst} />
            {blijft && ` (${t(kant.id === blijft ? 'beheer.samen.blijft' : 'beheer.samen.gaatOp')})`}
          </li>
        ))}
      </ul>
      {bezwaren.length > 0 && (
        <>
          <span>{t('beheer.samen.eerst')}</span>
          <Redenen redenen={bezwaren} />
        </>
      )}
      {motief && <p>{motief}</p>}
      {status === 'VOORGESTELD' && <Besluit id={id} samenvoeging={voorstel.id} />}
    </div>
  );
}

function Besluit({ id, samenvoeging }: { readonly id: string; readonly samenvoeging: string }) {
  const { t } = useTranslation('mas');
  const beslis = useDaad('beslisSamenvoeging');
  const schema = z.object({
    besluit: z.enum(BESLUIT, t('beheer.samen.besluitMis')),
    motief: z.string().trim().min(1, t('route.venster.moetMotief')).max(4000),
  });
  return (
    <Formulier
      schema={schema}
      begin={{ motief: '' }}
      knop={t('beheer.samen.knop')}
      verstuur={(inhoud) => beslis.doe({ pad: { id, samenvoeging }, inhoud }, t('beheer.samen.klaar'))}
    >
      {({ register, formState: { errors } }) => (
        <>
          <Keuzegroep
            label={t('beheer.samen.besluit')}
            fout={foutVan(errors, 'besluit')}
            keuzes={BESLUIT.map((waarde) => ({ waarde, tekst: t(`beheer.samen.${waarde}`) }))}
            {...register('besluit')}
          />
          <Tekstvak
            label={t('beheer.samen.waarom')}
            fout={foutVan(errors, 'motief')}
            {...register('motief')}
          />
        </>
      )}
    </Formulier>
  );
}
