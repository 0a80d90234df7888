import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Antwoord as Antwoordvorm } from '#libs/contract/consulten.ts';
import type { Antwoord } from '../api/client.ts';
import { useOpdracht, useVraag } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Uiterlijk } from '../delen/bal.tsx';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Melding } from '../delen/melding.tsx';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Tekstvak, Vinkje } from '../delen/velden.tsx';
import { dag } from '../taal/tijd.ts';
import { inZin } from './namen.ts';

type Consultgegeven = Antwoord<'leesConsult'>;

/** Een vraag om raad met haar antwoord; wie antwoordt, doet het hier. */
export function Consult() {
  const { id = '' } = useParams();
  const { t } = useTranslation('verzuim');
  const vraag = useVraag('leesConsult', { pad: { id } });
  const consult = vraag.data?.id === id ? vraag.data : undefined;
  return (
    <Pagina titel={t('consult.een')}>
      <Toestand vraag={{ ...vraag, data: consult, isPending: !vraag.error }}>
        {(gelezen) => <Consultblad consult={gelezen} />}
      </Toestand>
    </Pagina>
  );
}

function Consultblad({ consult }: { readonly consult: Consultgegeven }) {
  const { t } = useTranslation('verzuim');
  const rol = useMij()?.organisatie.rol;
  const { vrager, leerplicht, op, vraag, antwoord, status, trajectId, metNaam, uiterlijk } = consult;
  return (
    <div className="stapel">
      <Kaart titel={t('consult.deVraag', { naam: vrager.naam })}>
        <p className="zacht">
          {dag(op)}, {t('consult.aanWie', { naam: leerplicht.naam })}.{' '}
          {metNaam ? t('consult.gaatOver', { naam: inZin(consult, t) }) : t('consult.zonderNaam')}
        </p>
        <p lang="nl">{vraag ?? t('gewist')}</p>
      </Kaart>
      {antwoord && (
        <Kaart titel={t('consult.hetAntwoord', { naam: leerplicht.naam })}>
          <p lang="nl">{antwoord}</p>
          {trajectId && <Link to={`/trajecten/${trajectId}`}>{t('melding.naarTraject')}</Link>}
        </Kaart>
      )}
      {status === 'INGETROKKEN' && <Melding>{t('consult.status.INGETROKKEN')}</Melding>}
      {status === 'OPEN' && (
        <Kaart titel={t(rol === 'lpa' ? 'consult.antwoordTitel' : 'consult.wacht')}>
          <Uiterlijk op={uiterlijk} daarna={t('consult.daarna')} />
          {rol === 'lpa' ? <Antwoorden consult={consult} /> : <Intrekken id={consult.id} />}
        </Kaart>
      )}
    </div>
  );
}

function Antwoorden({ consult: { id, metNaam } }: { readonly consult: Consultgegeven }) {
  const { t } = useTranslation('verzuim');
  const meld = useMelder();
  const beantwoord = useOpdracht('beantwoordConsult', ['leesConsult', 'lijstConsulten']);
  return (
    <Formulier
      schema={Antwoordvorm}
      begin={{ antwoord: '', begin: false }}
      knop={t('consult.antwoordKnop')}
      verstuur={async (inhoud) => {
        await beantwoord.mutateAsync({ pad: { id }, inhoud });
        meld({ toon: 'goed', tekst: t('consult.isBeantwoord') });
      }}
    >
      {({ register, formState: { errors } }) => (
        <>
          <Tekstvak
            label={t('consult.antwoord')}
            fout={foutVan(errors, 'antwoord') && t('consult.antwoordNodig')}
            {...register('antwoord')}
          />
          {metNaam && (
            <Vinkje label={t('consult.begin')} uitleg={t('consult.beginUitleg')} {...register('begin')} />
          )}
        </>
      )}
    </Formulier>
  );
}

function Intrekken({ id }: { readonly id: string }) {
  const { t } = useTranslation('verzuim');
  const meld = useMelder();
  const trekIn = useOpdracht('trekConsultIn', ['leesConsult', 'lijstConsulten']);
  const doe = (): void =>
    trekIn.mutate(
      { pad: { id } },
      { onSuccess: () => meld({ toon: 'goed', tekst: t('consult.isIngetrokken') }) },
    );
  return (
    <>
      {trekIn.error && <Foutmelding fout={trekIn.error} />}
      <div className="knoprij">
        <Knop bezig={trekIn.isPending} onClick={doe}>
          {t('consult.trekIn')}
        </Knop>
      </div>
    </>
  );
}
