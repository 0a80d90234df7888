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
  const { titel, doe } = useWoorden(soort);
  return (
    <Melding toon={soort === 'conflict' || soort === 'nu-niet' ? 'let-op' : 'fout'} titel={titel} meteen>
      <Uitleg fout={fout} />
      <p>{doe}</p>
      <Plaatsen fout={fout} />
      {opnieuw && (soort === 'mag-niet' ? <Begin /> : <Knop onClick={opnieuw}>{t('fout.opnieuw')}</Knop>)}
      <Nummer fout={fout} />
    </Melding>
  );
}

/** Wat er misging en wat men kan doen; een leerling of ouder vraagt iemand anders om hulp dan een medewerker. */
function useWoorden(soort: Soort): { readonly titel: string; readonly doe: string } {
  const { t } = useTranslation('delen');
  const rol = useMij()?.organisatie.rol;
  const thuis = rol === 'jongere' || rol === 'ouder';
  const gewoon = { titel: t(`fout.${soort}.titel`), doe: t(`fout.${soort}.doe`) };
  if (!thuis) return gewoon;
  if (soort === 'mag-niet') return { titel: t('fout.mag-niet.titelThuis'), doe: t('fout.mag-niet.doeThuis') };
  return soort === 'onbekend' ? { ...gewoon, doe: t('fout.onbekend.doeThuis') } : gewoon;
}

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
