import { useTranslation } from 'react-i18next';
import { useLijst, useVraag } from '../api/vragen.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Nubord, Overstapstappen } from '../delen/thuis/overstapstand.tsx';
import { besteVan, nuVoorLeerling, stappenVan, type Overstap } from '../delen/thuis/stand.ts';
import { Laden, Leeg, Toestand } from '../delen/toestand.tsx';
import { EERSTE_BLADZIJDE } from './routes.ts';

/** Mijn overstap: een regel, vier stappen, en wat nu te doen is, het dringendste eerst. */
export function Mijn() {
  const { t } = useTranslation('leerling');
  const lijst = useLijst('lijstOverstappen', EERSTE_BLADZIJDE);
  const nieuwste = nieuwsteVan(lijst.items);
  const titel = nieuwste ? t('mijn.hoi', { naam: nieuwste.leerling.roepnaam }) : t('mijn.titel');
  return (
    <Pagina titel={titel}>
      {lijst.isPending ? (
        <Laden />
      ) : (
        <Toestand vraag={{ ...lijst, data: lijst.items }}>
          {() =>
            nieuwste ? (
              <MijnOverstap overstap={nieuwste} />
            ) : (
              <Leeg titel={t('mijn.leeg')}>
                <p>{t('mijn.leegUitleg')}</p>
              </Leeg>
            )
          }
        </Toestand>
      )}
    </Pagina>
  );
}

/** De overstap van het laatste schooljaar; een school haalt iemand soms een jaar later opnieuw binnen. */
const nieuwsteVan = (items: readonly Overstap[]): Overstap | null =>
  items.reduce<Overstap | null>((tot, een) => (tot && tot.seizoen >= een.seizoen ? tot : een), null);

function MijnOverstap({ overstap }: { readonly overstap: Overstap }) {
  const { t } = useTranslation('leerling');
  const aanmeldingen = useVraag('lijstAanmeldingen', { pad: { id: overstap.id } });
  const paspoorten = useVraag('lijstPaspoorten');
  const delingen = useVraag('lijstDelingen');
  const alles =
    aanmeldingen.data && paspoorten.data && delingen.data
      ? { aanmeldingen: aanmeldingen.data, paspoorten: paspoorten.data, delingen: delingen.data }
      : undefined;
  const vraag = {
    data: alles,
    error: aanmeldingen.error ?? paspoorten.error ?? delingen.error,
    isPending: alles === undefined,
    refetch: () => Promise.all([aanmeldingen.refetch(), paspoorten.refetch(), delingen.refetch()]),
  };
  return (
    <Toestand vraag={vraag}>
      {(data) => {
        const beste = besteVan(data.aanmeldingen.items);
        const paspoort = data.paspoorten.items[0]?.status ?? null;
        const afgezien = (data.paspoorten.afgezienOp ?? null) !== null;
        const nu = nuVoorLeerling({
          overstap,
          aanmeldingen: data.aanmeldingen.items,
          paspoort,
          afgezien,
          delingen: data.delingen.items,
        });
        return (
          <div className="stapel smal">
            <p className="pagina__inleiding">
              {beste ? t('mijn.naar', { mbo: beste.mbo.naam }) : t('mijn.nogNiet')}
            </p>
            {nu.map((een, plek) => (
              <Nubord key={een.code} ns="leerling" nu={een} daarna={plek > 0} />
            ))}
            <Overstapstappen
              ns="leerling"
              stappen={stappenVan(overstap, beste, afgezien && paspoort === null ? undefined : paspoort)}
              mbo={beste ? [beste.opleiding, beste.mbo.naam].filter(Boolean).join(', ') : undefined}
            />
          </div>
        );
      }}
    </Toestand>
  );
}
