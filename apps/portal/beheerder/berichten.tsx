import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import type { Antwoord } from '../api/client.ts';
import { useMij } from '../app/mij.ts';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { Bevestig } from './bevestig.tsx';
import { Bladen } from './bladen.tsx';
import { berichtsoort } from './abonnementwoorden.ts';
import { Postvakken } from './postvakken.tsx';

type Bericht = Item<'lijstWebhookberichten'>;

/** Berichten die na alle pogingen niet aankwamen: aan de eigen systemen, en van de regio per soort. */
export function Berichten() {
  const { t } = useTranslation('beheerder');
  const mij = useMij();
  const vraag = useVraag('lijstWebhookberichten');
  return (
    <Bladen deel="berichten" aantallen={[vraag.data?.items.length]}>
      {mij?.organisatie.soort === 'regio' && <Kanalen />}
      {mij?.organisatie.soort === 'regio' && <Postvakken />}
      <section className="stapel">
        <h2>{t('bericht.systemen')}</h2>
        <Toestand vraag={vraag}>{({ items }) => <Systeemberichten berichten={items} />}</Toestand>
      </section>
    </Bladen>
  );
}

function Systeemberichten({ berichten }: { readonly berichten: readonly Bericht[] }) {
  const { t } = useTranslation('beheerder');
  const abonnementen = useVraag('lijstAbonnementen');
  const herhaal = useOpdracht('herhaalWebhookbericht', ['lijstWebhookberichten']);
  if (berichten.length === 0) return <Leeg titel={t('bericht.leeg')}>{t('bericht.leegUitleg')}</Leeg>;
  const adres = (id: string): string =>
    abonnementen.data?.items.find((een) => een.id === id)?.url ?? t('bericht.adresWeg');
  const kolommen: Kolom<Bericht>[] = [
    {
      id: 'soort',
      kop: t('bericht.soort'),
      hoofd: true,
      cel: ({ type }) => t(`webhook.${berichtsoort(type)}`),
    },
    {
      id: 'naar',
      kop: t('bericht.naar'),
      cel: ({ abonnementId }) => <span className="adres">{adres(abonnementId)}</span>,
    },
    { id: 'op', kop: t('bericht.van'), cel: ({ op }) => ogenblik(op) },
    {
      id: 'dood',
      kop: t('bericht.gestopt'),
      cel: ({ doodOp, pogingen }) => t('bericht.gestoptNa', { op: ogenblik(doodOp), count: pogingen }),
    },
    {
      id: 'doe',
      kop: t('doen'),
      cel: ({ id, abonnementId }) => (
        <Bevestig
          knop={t('bericht.herhaal')}
          titel={t('bericht.herhaalTitel')}
          uitleg={<p>{t('bericht.herhaalUitleg', { adres: adres(abonnementId) })}</p>}
          klaar={t('bericht.herhaald')}
          doe={() => herhaal.mutateAsync({ pad: { id } })}
        />
      ),
    },
  ];
  return (
    <Lijst naam={t('bericht.systemen')} kolommen={kolommen} rijen={berichten} sleutel={({ id }) => id} />
  );
}

type Processtand = Antwoord<'leesStoringen'>['processen'][number];

/** Processen die over hun moment heen zijn of telkens mislukken; alleen aantallen. */
function Processen({
  processen,
  mislukt,
}: {
  readonly processen: readonly Processtand[];
  readonly mislukt: number | null;
}) {
  const { t } = useTranslation('beheerder');
  const herhaal = useOpdracht('herhaalBerichten', ['leesStoringen']);
  const laat = processen.reduce((som, { teLaat }) => som + teLaat, 0);
  const oudste = processen.flatMap((een) => een.oudste ?? []).sort()[0];
  return (
    <Kaart titel={t('proces.kop')}>
      <p className={laat > 0 ? 'te-laat' : undefined}>{t('proces.laat', { count: laat })}</p>
      {oudste && <p>{t('kanaal.oudste', { op: ogenblik(oudste) })}</p>}
      <p className={mislukt ? 'te-laat' : 'zacht'}>
        {mislukt === null ? t('proces.onbekend') : t('proces.mislukt', { count: mislukt })}
      </p>
      {laat > 0 && (
        <Bevestig
          knop={t('proces.wek', { count: laat })}
          titel={t('proces.wekTitel')}
          uitleg={<p>{t('proces.wekUitleg')}</p>}
          klaar={t('proces.gewekt')}
          doe={() => herhaal.mutateAsync({ pad: { kanaal: 'processen' } })}
        />
      )}
    </Kaart>
  );
}

/** Wat er in elk kanaal wacht of vastloopt; alleen aantallen. */
function Kanalen() {
  const { t } = useTranslation('beheerder');
  const vraag = useVraag('leesStoringen', {}, { elke: 30_000 });
  const herhaal = useOpdracht('herhaalBerichten', ['leesStoringen']);
  return (
    <section className="stapel">
      <h2>{t('kanaal.kop')}</h2>
      <Toestand vraag={vraag}>
        {({ kanalen, processen, mislukteTaken }) => (
          <div className="rooster">
            <Processen processen={processen} mislukt={mislukteTaken} />
            {kanalen.map(({ kanaal, wacht, vastgelopen, oudsteVast }) => (
              <Kaart key={kanaal} titel={t(`kanaal.naam.${kanaal}`)}>
                <p className={vastgelopen > 0 ? 'te-laat' : undefined}>
                  {t('kanaal.vast', { count: vastgelopen })}
                </p>
                {oudsteVast && <p>{t('kanaal.oudste', { op: ogenblik(oudsteVast) })}</p>}
                <p className="zacht">{t('kanaal.wacht', { count: wacht })}</p>
                {vastgelopen > 0 && kanaal !== 'webhook' && (
                  <Bevestig
                    knop={t('kanaal.herhaal', { count: vastgelopen })}
                    titel={t('kanaal.herhaalTitel')}
                    uitleg={<p>{t('kanaal.herhaalUitleg')}</p>}
                    klaar={t('kanaal.herhaald')}
                    doe={() => herhaal.mutateAsync({ pad: { kanaal } })}
                  />
                )}
                {vastgelopen > 0 && kanaal === 'webhook' && <p className="zacht">{t('kanaal.webhook')}</p>}
              </Kaart>
            ))}
          </div>
        )}
      </Toestand>
    </section>
  );
}
