import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Vraag } from '#libs/contract/consulten.ts';
import type { Antwoord } from '../api/client.ts';
import { useOpdracht, useVraag } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { naamVan } from '../delen/naam.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Keuzelijst, Tekstvak } from '../delen/velden.tsx';

/** Vraag de leerplicht om raad: over een leerling met naam, of zonder dat iemand weet over wie. */
export function Consultvraag() {
  const { t } = useTranslation('verzuim');
  const [zoek] = useSearchParams();
  const leerlingId = zoek.get('leerling');
  const ontvangers = useVraag('lijstConsultontvangers');
  const overstap = useVraag('leesOverstap', { pad: { id: leerlingId ?? '' } }, { uit: leerlingId === null });
  const naam = overstap.data ? naamVan(overstap.data.leerling) : '';
  return (
    <Pagina titel={t('consult.vraag')} inleiding={t('consult.vooraf')}>
      <Toestand vraag={ontvangers}>
        {({ items }) => <Vraagvorm regios={items} leerling={leerlingId ? { id: leerlingId, naam } : null} />}
      </Toestand>
    </Pagina>
  );
}

interface Props {
  readonly regios: Antwoord<'lijstConsultontvangers'>['items'];
  readonly leerling: { readonly id: string; readonly naam: string } | null;
}

function Vraagvorm({ regios, leerling }: Props) {
  const { t } = useTranslation('verzuim');
  const meld = useMelder();
  const ga = useNavigate();
  const vraag = useOpdracht('vraagConsult', ['lijstConsulten']);
  // Een leerplicht staat in een regio; wie in twee regio's staat, kan in beide antwoorden.
  const regioVan = (leerplichtId: string | undefined): string | undefined =>
    regios.find(({ leerplichten }) => leerplichten.some(({ id }) => id === leerplichtId))?.regio;
  return (
    <Formulier
      schema={Vraag}
      begin={{ regio: regios[0]?.regio ?? '', vraag: '', ...(leerling ? { overstapId: leerling.id } : {}) }}
      knop={t('consult.verstuur')}
      annuleer={() => void ga(-1)}
      verstuur={async (inhoud) => {
        const regio = regioVan(inhoud.leerplichtId) ?? inhoud.regio;
        const { id } = await vraag.mutateAsync({ inhoud: { ...inhoud, regio } });
        meld({ toon: 'goed', tekst: t('consult.isVerstuurd') });
        void ga(`/verzuim/consulten/${id}`);
      }}
    >
      {({ register, formState: { errors } }) => (
        <>
          {leerling ? (
            <p>{t('consult.overNaam', { naam: leerling.naam })}</p>
          ) : (
            <>
              <p>{t('consult.overNiemand')}</p>
              <Keuzelijst
                label={t('consult.aan')}
                leeg={t('consult.kies')}
                fout={foutVan(errors, 'leerplichtId') && t('consult.kies')}
                keuzes={regios.flatMap(({ leerplichten }) =>
                  leerplichten.map(({ id, naam }) => ({ waarde: id, tekst: naam })),
                )}
                {...register('leerplichtId', { setValueAs: (id: string) => id || undefined })}
              />
            </>
          )}
          <Tekstvak
            label={t('consult.uwVraag')}
            uitleg={t(leerling ? 'consult.tipMet' : 'consult.tipZonder')}
            fout={foutVan(errors, 'vraag') && t('consult.vraagNodig')}
            {...register('vraag')}
          />
        </>
      )}
    </Formulier>
  );
}
