import { useTranslation } from 'react-i18next';
import { GeenVerbinding, Probleem } from '../api/probleem.ts';
import { useMij } from '../app/mij.ts';
import { Knop, Knoplink } from './knop.tsx';
import { Melding } from './melding.tsx';
import { Weigering } from './weigering.tsx';
import { Zin } from './zin.tsx';

interface Props {
  readonly fout: unknown;
  /** Wat de knop "probeer opnieuw" doet; zonder is er geen knop. */
  readonly opnieuw?: (() => void) | undefined;
}

/** Zegt wat er misging en wat men kan doen. De uitleg van de API staat er altijd letterlijk bij; opnieuw proberen niet als dat niets uitmaakt. */
export function Foutmelding({ fout, opnieuw }: Props) {
  const { t } = useTranslation('delen');
  const soort = soortVan(fout);
  const rol = useMij()?.organisatie.rol;
  const thuis = rol === 'jongere' || rol === 'ouder';
  return (
    <Melding
      toon={soort === 'conflict' || soort === 'nu-niet' ? 'let-op' : 'fout'}
      titel={t(thuis && soort === 'mag-niet' ? 'fout.mag-niet.titelThuis' : `fout.${soort}.titel`)}
      meteen
    >
      <Uitleg fout={fout} />
      <p>{t(thuis && THUIS_ANDERS.has(soort) ? `fout.${soort}.doeThuis` : `fout.${soort}.doe`)}</p>
      <Plaatsen fout={fout} />
      {opnieuw && (soort === 'mag-niet' ? <Begin /> : <Knop onClick={opnieuw}>{t('fout.opnieuw')}</Knop>)}
      <Nummer fout={fout} />
    </Melding>
  );
}

/** Waar een leerling of ouder iemand anders om hulp vraagt dan een medewerker. */
const THUIS_ANDERS: ReadonlySet<Soort> = new Set<Soort>(['mag-niet', 'onbekend']);

/** Wat de API ervan zegt, in de gekozen taal. */
function Uitleg({ fout }: Pick<Props, 'fout'>) {
  if (!(fout instanceof Probleem) || !fout.message) return null;
  return (
    <p>
      <Weigering fout={fout} />
    </p>
  );
}

/** Waaraan een beheerder een fout van het product herkent. */
function Nummer({ fout }: Pick<Props, 'fout'>) {
  const { t } = useTranslation('delen');
  if (!(fout instanceof Probleem) || !fout.correlatieId || fout.status < 500) return null;
  return <p className="zacht klein">{t('fout.nummer', { nummer: fout.correlatieId })}</p>;
}

/** De weg terug voor wie hier niets mag. */
function Begin() {
  const { t } = useTranslation('delen');
  return <Knoplink naar="/">{t('fout.naarBegin')}</Knoplink>;
}

type Soort = 'verbinding' | 'conflict' | 'nu-niet' | 'weg' | 'mag-niet' | 'inhoud' | 'druk' | 'onbekend';
const SOORT: Readonly<Record<number, Soort>> = {
  400: 'inhoud',
  403: 'mag-niet',
  404: 'weg',
  409: 'conflict',
  413: 'inhoud',
  415: 'inhoud',
  422: 'inhoud',
  429: 'druk',
};

/** Weigeringen die niet komen doordat een ander eerder was: er moet eerst iets anders, of het hoort hier niet. */
const NU_NIET =
  /\.(eerst-|nog-niet|wacht-op-|geen-|te-laat|te-veel|bezwaar$|niet-(compleet|afgesproken|nodig|gegeven)|jongere-beslist)/;

/** Wat voor fout het is, voor de uitleg erbij. */
export function soortVan(fout: unknown): Soort {
  if (fout instanceof GeenVerbinding) return 'verbinding';
  if (fout instanceof Probleem && fout.status === 409 && NU_NIET.test(fout.code)) return 'nu-niet';
  return fout instanceof Probleem ? (SOORT[fout.status] ?? 'onbekend') : 'onbekend';
}

function Plaatsen({ fout }: { readonly fout: unknown }) {
  if (!(fout instanceof Probleem) || fout.plaatsen.length < 2) return null;
  return (
    <ul>
      {fout.plaatsen.map(({ pointer, detail, code }) => (
        <li key={pointer + detail}>
          <Zin bij={`fout.${code ?? ''}`} tekst={detail} />
        </li>
      ))}
    </ul>
  );
}
