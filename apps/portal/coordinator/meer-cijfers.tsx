import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import { Kaart } from '../delen/pagina.tsx';
import { useRoutenaam } from '../delen/routenaam.ts';
import { Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag, laatsteDag } from '../taal/tijd.ts';
import { CsvKnop } from './seizoenkeuze.tsx';
import { Getallentabel } from './tabel.tsx';

type Kop = { readonly naam: string; readonly op: string };

/** De laatste peildatum van Paspoort, verzuim en trajecten. */
export function MeerCijfers() {
  const { t } = useTranslation('coordinator');
  return (
    <section className="stapel" aria-labelledby="meer">
      <h2 id="meer">{t('meer.kop')}</h2>
      <div className="tegels tegels--breed">
        <Paspoort />
        <Verzuim />
        <Trajecten />
      </div>
    </section>
  );
}

function Peildag({ naam, op }: Kop) {
  const { t } = useTranslation('coordinator');
  return (
    <p className="zacht klein">{t('peildatum.op', { dag: naam === 'nu' ? dag(op) : laatsteDag(op) })}</p>
  );
}

const useGetal = () => {
  const { t } = useTranslation('coordinator');
  return (waarde: number | null): string => (waarde === null ? t('waarde.te-weinig') : String(waarde));
};

function Paspoort() {
  const { t } = useTranslation('coordinator');
  const vraag = useVraag('lijstPaspoortcijfers');
  const aandeel = (
    kengetal: NonNullable<typeof vraag.data>['items'][number]['metPaspoort'][number]['kengetal'],
  ) =>
    kengetal.soort !== 'gemeten'
      ? t(`waarde.${kengetal.soort}`)
      : kengetal.percentage === null
        ? t('waarde.geen')
        : `${kengetal.percentage}%`;
  return (
    <Kaart titel={t('meer.paspoort')}>
      <Toestand vraag={vraag}>
        {({ items: [laatste] }) =>
          laatste ? (
            <>
              <Peildag {...laatste} />
              <Getallentabel
                naam={t('meer.metPaspoort')}
                kop
                koppen={[t('per.mbo'), t('per.waarde')]}
                rijen={laatste.metPaspoort.map(({ mbo, kengetal }) => ({
                  sleutel: mbo.id,
                  cellen: [mbo.naam, aandeel(kengetal)],
                }))}
              />
              <CsvKnop wat="lijstPaspoortcijfers" bestand="kerncijfers-paspoort.csv" />
            </>
          ) : (
            <p>{t('meer.nogNiet')}</p>
          )
        }
      </Toestand>
    </Kaart>
  );
}

function Verzuim() {
  const { t } = useTranslation('coordinator');
  const getal = useGetal();
  const vraag = useVraag('lijstVerzuimcijfers');
  return (
    <Kaart titel={t('meer.verzuim')}>
      <Toestand vraag={vraag}>
        {({ items: [laatste] }) =>
          laatste ? (
            <>
              <Peildag {...laatste} />
              <Getallentabel
                naam={t('meer.perSoort')}
                kop
                koppen={[t('meer.soort'), t('meer.meldingen'), t('meer.personen')]}
                rijen={laatste.perSoort.map(({ soort, soortTekst, meldingen, personen }) => ({
                  sleutel: soort,
                  cellen: [
                    <Zin key="soort" bij={`meldingsoort.${soort}`} tekst={soortTekst} />,
                    getal(meldingen),
                    getal(personen),
                  ],
                }))}
              />
            </>
          ) : (
            <p>{t('meer.nogNiet')}</p>
          )
        }
      </Toestand>
    </Kaart>
  );
}

function Trajecten() {
  const { t } = useTranslation('coordinator');
  const routenaam = useRoutenaam();
  const getal = useGetal();
  const vraag = useVraag('lijstTrajectcijfers');
  return (
    <Kaart titel={t('meer.trajecten')}>
      <Toestand vraag={vraag}>
        {({ items: [laatste] }) =>
          laatste ? (
            <>
              <Peildag {...laatste} />
              <Getallentabel
                naam={t('meer.perRoute')}
                kop
                koppen={[t('meer.route'), t('meer.gekozen'), t('meer.lopend')]}
                rijen={laatste.perRoute.map(({ route, gekozen, lopend }) => ({
                  sleutel: route,
                  cellen: [routenaam(route), getal(gekozen), getal(lopend)],
                }))}
              />
              <p>{t('meer.overTermijn', { aantal: getal(laatste.overTermijn.trajecten) })}</p>
            </>
          ) : (
            <p>{t('meer.nogNiet')}</p>
          )
        }
      </Toestand>
    </Kaart>
  );
}
