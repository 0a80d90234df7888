import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { useVraag } from '../../api/vragen.ts';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { naamVan } from '../../delen/naam.ts';
import { Kaart, Pagina } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Keuzegroep, Tekstvak } from '../../delen/velden.tsx';
import '../../stijl/mas.css';
import { ogenblikVan } from '../../taal/tijd.ts';
import { useDaad } from '../traject/daad.ts';
import { genodigdeVan, useGenodigden } from './genodigden.tsx';
import { Wanneervelden, wanneerVan } from './wanneer.tsx';

/** Een overleg plannen: wanneer, met wie en waarover. */
export function Overlegplan() {
  const { t } = useTranslation('mas');
  const { id = '' } = useParams();
  const traject = useVraag('leesTraject', { pad: { id } });
  const { kring, keuzes } = useGenodigden(id);
  return (
    <Pagina
      titel={t('overleg.plan.titel')}
      inleiding={
        <>
          {traject.data && (
            <>
              <Link to={`/trajecten/${id}/overleg`}>{naamVan(traject.data.leerling)}</Link>.{' '}
            </>
          )}
          {t('overleg.plan.inleiding')}
        </>
      }
    >
      <Kaart>
        <Toestand vraag={kring}>{() => <Vorm id={id} keuzes={keuzes} />}</Toestand>
      </Kaart>
    </Pagina>
  );
}

interface VormProps {
  readonly id: string;
  readonly keuzes: ReturnType<typeof useGenodigden>['keuzes'];
}

function Vorm({ id, keuzes }: VormProps) {
  const { t } = useTranslation('mas');
  const ga = useNavigate();
  const plan = useDaad('planOverleg');
  const schema = z.object({
    ...wanneerVan(t),
    wie: z.array(z.string()).min(1, t('overleg.plan.wieMis')),
    agenda: z.string().trim().min(1, t('overleg.plan.agendaMis')).max(4000),
  });
  return (
    <Formulier
      schema={schema}
      begin={{ op: '', minuten: '60', wie: [], agenda: '' }}
      knop={t('overleg.plan.knop')}
      annuleer={() => void ga(`/trajecten/${id}/overleg`)}
      verstuur={async ({ op, minuten, wie, agenda }) => {
        const inhoud = {
          op: ogenblikVan(op),
          minuten: Number(minuten),
          genodigden: wie.map(genodigdeVan),
          agenda,
        };
        await plan.doe({ pad: { id }, inhoud }, t('overleg.plan.klaar'));
        await ga(`/trajecten/${id}/overleg`);
      }}
    >
      {({ register, formState: { errors } }) => (
        <>
          <Wanneervelden
            op={{ fout: foutVan(errors, 'op'), ...register('op') }}
            minuten={{ fout: foutVan(errors, 'minuten'), ...register('minuten') }}
          />
          <Keuzegroep
            meer
            label={t('overleg.plan.wie')}
            uitleg={t('overleg.plan.wieUitleg')}
            fout={foutVan(errors, 'wie')}
            keuzes={keuzes}
            {...register('wie')}
          />
          <Tekstvak
            label={t('overleg.plan.agenda')}
            uitleg={t('overleg.plan.agendaUitleg')}
            fout={foutVan(errors, 'agenda')}
            {...register('agenda')}
          />
        </>
      )}
    </Formulier>
  );
}
