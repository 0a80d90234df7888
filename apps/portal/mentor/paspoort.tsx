import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { Antwoord } from '../api/client.ts';
import { useVraag } from '../api/vragen.ts';
import { Knop, Knoplink } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { naamVan } from '../delen/naam.ts';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Vraagantwoord } from '../delen/vraagantwoord.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag } from '../taal/tijd.ts';
import '../stijl/dossier.css';
import '../stijl/mentor.css';
import { Gesprek } from './gesprek.tsx';
import { Mentordeel } from './mentordeel.tsx';
import { kaartenVan, type Vragenlijst } from './kaarten.ts';

type Paspoort = Antwoord<'leesPaspoort'>;

/** Een Paspoort bespreken: wat de leerling schreef, het eigen deel van de mentor, en de gespreksmodus op het hele scherm. */
export function Paspoort() {
  const { id = '' } = useParams();
  const { t } = useTranslation('mentor');
  const vraag = useVraag('leesPaspoort', { pad: { id } });
  const paspoort = vraag.data;
  const vragen = useVraag(
    'leesPaspoortvragen',
    { pad: { variant: paspoort?.variant ?? 'mbo-tot-23' } },
    { uit: !paspoort },
  );
  const naam = paspoort?.leerling ? naamVan(paspoort.leerling) : t('paspoorten.zonderNaam');
  return (
    <Pagina
      titel={t('paspoort.titel', { naam })}
      inleiding={
        paspoort?.statusTekst && (
          <Merkje>
            <Zin bij={`paspoortstatus.${paspoort.status}`} tekst={paspoort.statusTekst} />
          </Merkje>
        )
      }
      acties={
        <Knoplink naar="/mentor/paspoorten" pictogram="terug" soort="stil">
          {t('paspoort.terug')}
        </Knoplink>
      }
    >
      <Toestand vraag={vraag}>
        {(data) => (
          <Toestand vraag={vragen}>
            {(lijst) => <Inhoud paspoort={data} lijst={lijst} naam={naam} />}
          </Toestand>
        )}
      </Toestand>
    </Pagina>
  );
}

interface Props {
  readonly paspoort: Paspoort;
  readonly lijst: Vragenlijst;
  readonly naam: string;
}

function Inhoud({ paspoort, lijst, naam }: Props) {
  const { t } = useTranslation('mentor');
  const [adres, zetAdres] = useSearchParams();
  if (paspoort.zicht !== 'inhoud')
    return (
      <Leeg titel={t('paspoort.nietLezen')}>
        <p>{t('paspoort.nietLezenUitleg')}</p>
      </Leeg>
    );
  const kaarten = kaartenVan(paspoort, lijst);
  const kaart = Number(adres.get('kaart') ?? 0);
  const naar = (plek: number): void => zetAdres(plek > 0 ? { kaart: String(plek) } : {}, { replace: true });
  const bezwaar = paspoort.inhoud.at(-1)?.mentor?.bezwaar;
  return (
    <>
      {bezwaar && (
        <Melding toon="let-op" titel={t('paspoort.bezwaar', { naam, dag: dag(bezwaar.op) })}>
          <p lang="nl">{bezwaar.tekst}</p>
        </Melding>
      )}
      <div className="knoprij">
        <Knop soort="hoofd" pictogram="oog" onClick={() => naar(1)}>
          {t('paspoort.begin')}
        </Knop>
      </div>
      <div className="twee-kolom">
        <div className="stapel">
          {kaarten.map(({ thema, antwoorden, nietGedeeld }) => (
            <Kaart key={thema.id} titel={thema.titel}>
              {antwoorden.length === 0 && nietGedeeld === 0 && <p className="zacht">{t('paspoort.leeg')}</p>}
              <Vraagantwoord velden={antwoorden} />
              {nietGedeeld > 0 && (
                <p className="zacht">{t('paspoort.nietGedeeld', { count: nietGedeeld })}</p>
              )}
            </Kaart>
          ))}
        </div>
        <Mentordeel paspoort={paspoort} lijst={lijst} />
      </div>
      {kaart > 0 && (
        <Gesprek kaarten={kaarten} kaart={kaart} naar={naar} naam={naam}>
          <Mentordeel paspoort={paspoort} lijst={lijst} zonderKop />
        </Gesprek>
      )}
    </>
  );
}
