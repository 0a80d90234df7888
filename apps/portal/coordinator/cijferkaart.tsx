import { useTranslation } from 'react-i18next';
import { korteDag } from '../taal/tijd.ts';
import { Merkje } from '../delen/merkje.tsx';
import { Zin } from '../delen/zin.tsx';
import { VAN_BRONNEN } from '#libs/domain/overstap/cijfers/kengetallen.ts';
import { getalVan, useWoorden, type Cijfer, type Kengetal, type Peiling } from './cijfers.ts';

interface Props {
  readonly kengetal: Kengetal;
  readonly peiling: Peiling;
  readonly cijfer: Cijfer | undefined;
  /** Hetzelfde cijfer op de peildatum hiervoor. */
  readonly vorige: { readonly peiling: Peiling; readonly cijfer: Cijfer | undefined } | undefined;
}

/** Een kerncijfer: het getal, waarover, of de norm gehaald is, hoe volledig, en hoe het ervoor stond. */
export function Cijferkaart({ kengetal, peiling, cijfer, vorige }: Props) {
  const { t } = useTranslation('coordinator');
  const woorden = useWoorden();
  const getal = getalVan(cijfer);
  const meetbaar = cijfer?.waarde.soort === 'gemeten';
  // Over niemand is geen afspraak gehaald.
  const overIemand = cijfer?.waarde.soort === 'gemeten' && cijfer.waarde.noemer > 0;
  return (
    <li className="kaart cijferkaart" data-kengetal={kengetal}>
      <h3>{t(`kengetal.${kengetal}`)}</h3>
      <p className={`cijferkaart__getal${getal === null ? ' cijferkaart__getal--geen' : ''}`}>
        {woorden.waarde(cijfer)}
      </p>
      <p>{woorden.uit(cijfer)}</p>
      <Norm kengetal={kengetal} getal={overIemand ? getal : null} norm={peiling.normen[kengetal]} />
      {cijfer?.waarom && (
        <p className="klein">
          <Waarom cijfer={cijfer} />
        </p>
      )}
      <Verschil kengetal={kengetal} getal={getal} vorige={vorige} />
      {meetbaar && VAN_BRONNEN.includes(kengetal) && <Volledigheid cijfer={cijfer} />}
      <details className="klein">
        <summary>{t('kaart.watIsDit')}</summary>
        <p>
          <Zin bij={`cijferdefinitie.${kengetal}`} tekst={peiling.definities[kengetal]} />.
        </p>
      </details>
    </li>
  );
}

/** Waarom er geen getal is: om wat er met de waarde is, of omdat er van dit kengetal nog niets te tellen is. */
function Waarom({ cijfer: { kengetal, waarde, waarom } }: { readonly cijfer: Cijfer }) {
  const code = waarde.soort === 'gemeten' ? kengetal : waarde.soort;
  const met = 'volledigheid' in waarde ? { volledigheid: waarde.volledigheid } : {};
  return <Zin bij={`geencijfer.${code}`} tekst={waarom} met={met} />;
}

/** De norm in woorden: gehaald of niet. */
function Norm({
  kengetal,
  getal,
  norm,
}: {
  readonly kengetal: Kengetal;
  readonly getal: number | null;
  readonly norm: number | null;
}) {
  const { t } = useTranslation('coordinator');
  const woorden = useWoorden();
  if (norm === null) return null;
  const tekst = t('kaart.norm', { norm: woorden.getal(kengetal, norm) });
  if (getal === null) return <p className="zacht klein">{tekst}</p>;
  const gehaald = kengetal === 'K6' ? getal <= norm : getal >= norm;
  return (
    <p>
      <Merkje toon={gehaald ? 'goed' : 'let-op'}>{t(gehaald ? 'kaart.gehaald' : 'kaart.nietGehaald')}</Merkje>{' '}
      <span className="zacht klein">{tekst}</span>
    </p>
  );
}

function Verschil({
  kengetal,
  getal,
  vorige,
}: Omit<Props, 'peiling' | 'cijfer'> & { readonly getal: number | null }) {
  const { t } = useTranslation('coordinator');
  const toen = getalVan(vorige?.cijfer);
  if (getal === null || toen === null || !vorige) return null;
  const verschil = getal - toen;
  const soort = verschil === 0 ? 'gelijk' : verschil > 0 ? 'meer' : 'minder';
  const eenheid = kengetal === 'K6' ? 'aantal' : 'punten';
  return (
    <p className="klein">
      {t(`verschil.${soort}.${eenheid}`, { count: Math.abs(verschil), dag: korteDag(vorige.peiling.op) })}
    </p>
  );
}

function Volledigheid({ cijfer }: { readonly cijfer: Cijfer }) {
  const { t } = useTranslation('coordinator');
  if (cijfer.waarde.soort !== 'gemeten') return null;
  const { volledigheid } = cijfer.waarde;
  return (
    <p className="zacht klein">
      {volledigheid === 100 ? t('kaart.volledig') : t('kaart.deel', { procent: volledigheid })}
    </p>
  );
}
