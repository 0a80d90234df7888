import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { useLijst, type Item } from '../../api/vragen.ts';
import { Bal } from '../../delen/bal.tsx';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { naamVan } from '../../delen/naam.ts';
import { Kaart, Pagina } from '../../delen/pagina.tsx';
import { Laden, Leeg } from '../../delen/toestand.tsx';
import { Tekstvak } from '../../delen/velden.tsx';
import '../../stijl/mas.css';
import { dag } from '../../taal/tijd.ts';
import { leeftijdVan, useDaad } from './daad.ts';
import { Filters } from './filters.tsx';

type Aanbod = Item<'lijstTrajectaanbiedingen'>;

/** Trajecten die een andere gemeente ons aanbiedt, en die wij aanbieden. */
export function Aanbiedingen() {
  const { t } = useTranslation('mas');
  const lijst = useLijst('lijstTrajectaanbiedingen');
  return (
    <Pagina titel={t('traject.titel')} inleiding={t('traject.inleiding')}>
      <Filters />
      {lijst.error && <Foutmelding fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.isPending && <Laden />}
      {lijst.isSuccess && lijst.items.length === 0 && (
        <Leeg titel={t('traject.leeg.aangeboden')}>{t('traject.leeg.aangebodenUitleg')}</Leeg>
      )}
      {lijst.items.map((aanbod) => (
        <Een key={aanbod.id} aanbod={aanbod} />
      ))}
    </Pagina>
  );
}

function Een({ aanbod }: { readonly aanbod: Aanbod }) {
  const { t } = useTranslation('mas');
  const ga = useNavigate();
  const [geeft, zetGeeft] = useState(false);
  const neem = useDaad('neemTrajectOver');
  const { id, leerling, school, van, naar, richting, aangebodenOp, versie } = aanbod;
  const op = dag(aangebodenOp);
  const neemOver = async (): Promise<void> => {
    await neem.doe({ pad: { id }, inhoud: { versie } }, t('traject.aanbod.overgenomen'));
    await ga(`/trajecten/${id}`);
  };
  return (
    <Kaart titel={naamVan(leerling)}>
      <p>
        {t('traject.lijst.jaar', { count: leeftijdVan(leerling.geboortedatum) })}, {school.naam}.{' '}
        {richting === 'aan-ons'
          ? t('traject.aanbod.van', { van: van.naam, dag: op })
          : t('traject.aanbod.aan', { naar: naar.naam, dag: op })}
      </p>
      <Bal bal={aanbod.bal} />
      {richting === 'aan-ons' && (
        <>
          <p className="zacht klein">{t('traject.aanbod.dicht')}</p>
          {neem.fout && <Foutmelding fout={neem.fout} />}
          <div className="knoprij">
            <Knop soort="hoofd" bezig={neem.bezig} onClick={() => void neemOver().catch(() => undefined)}>
              {t('traject.aanbod.neem')}
            </Knop>
            <Knop onClick={() => zetGeeft(true)}>{t('traject.aanbod.geef')}</Knop>
          </div>
        </>
      )}
      <Teruggeven aanbod={aanbod} open={geeft} sluit={() => zetGeeft(false)} />
    </Kaart>
  );
}

interface TerugProps {
  readonly aanbod: Aanbod;
  readonly open: boolean;
  readonly sluit: () => void;
}

function Teruggeven({ aanbod: { id, versie }, open, sluit }: TerugProps) {
  const { t } = useTranslation('mas');
  const geef = useDaad('geefTrajectTerug');
  const schema = z.object({ motief: z.string().trim().min(1, t('route.venster.moetMotief')).max(4000) });
  return (
    <Dialoog titel={t('traject.aanbod.geefTitel')} open={open} sluit={sluit}>
      <Formulier
        schema={schema}
        begin={{ motief: '' }}
        knop={t('traject.aanbod.geef')}
        annuleer={sluit}
        verstuur={async ({ motief }) => {
          await geef.doe({ pad: { id }, inhoud: { motief, versie } }, t('traject.aanbod.teruggegeven'));
          sluit();
        }}
      >
        {({ register, formState }) => (
          <Tekstvak
            label={t('traject.aanbod.waarom')}
            uitleg={t('traject.aanbod.waaromUitleg')}
            fout={foutVan(formState.errors, 'motief')}
            {...register('motief')}
          />
        )}
      </Formulier>
    </Dialoog>
  );
}
