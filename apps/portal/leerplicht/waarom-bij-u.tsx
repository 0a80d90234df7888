import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Gegevens, Kaart } from '../delen/pagina.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag, ogenblik } from '../taal/tijd.ts';
import type { Zaak } from './risicozaken.ts';

type Regel = readonly [string, ReactNode];
/** Een regel als er iets te zeggen is. */
const regel = (naam: string, waarde: ReactNode): Regel[] => (waarde ? [[naam, waarde]] : []);

/** Wat er met de zaak is gedaan, en wanneer. */
function gedaanVan(t: TFunction<'leerplicht'>, zaak: Zaak): Regel[] {
  const { achteraf } = zaak;
  return [
    ...regel(t('waarom.aangeboden'), <Wanneer op={zaak.aangebodenOp} />),
    ...wanneer(t('waarom.geaccepteerd'), zaak.geaccepteerdOp, achteraf?.acceptatie),
    ...wanneer(t('waarom.contact'), zaak.eersteActieOp, achteraf?.eersteActie),
    ...wanneer(t('waarom.terug'), zaak.teruggemeldOp),
    ...wanneer(t('waarom.einde'), zaak.beeindigdOp, achteraf?.afsluiting),
    ...wanneer(t('waarom.escalatie'), zaak.geescaleerdOp),
  ];
}

const wanneer = (naam: string, op: string | null, reden?: string | null): Regel[] =>
  regel(naam, op && <Wanneer op={op} reden={reden} />);

/** Een ogenblik, en als het later is vastgelegd ook waarom. */
function Wanneer({ op, reden }: { readonly op: string; readonly reden?: string | null | undefined }) {
  const { t } = useTranslation('leerplicht');
  return (
    <>
      {ogenblik(op)}
      {reden && (
        <span className="zacht klein">
          {' '}
          {t('waarom.achteraf')} <q lang="nl">{reden}</q>
        </span>
      )}
    </>
  );
}

/** Waarom deze leerling bij de lezer kwam, van wie, en wat er tot nu toe mee is gedaan. */
export function WaaromBijU({ zaak }: { readonly zaak: Zaak }) {
  const { t } = useTranslation('leerplicht');
  const { waaromHier, van, leerling, weigerReden, sluitReden } = zaak;
  return (
    <Kaart titel={t('waarom.kop')}>
      <p className="leerplicht__waarom">
        {waaromHier && <Zin bij={`aanleiding.${waaromHier.code}`} tekst={waaromHier.tekst} />}
      </p>
      <Toelichting zaak={zaak} />
      <Gegevens
        regels={[
          ...regel(t('waarom.van'), van?.naam),
          ...regel(t('waarom.geboren'), leerling && dag(leerling.geboortedatum)),
          ...gedaanVan(t, zaak),
          ...regel(t('waarom.weigering'), weigerReden && t(`weiger.reden.${weigerReden}`)),
          ...regel(t('waarom.sluiting'), sluitReden && t(`sluit.reden.${sluitReden}`)),
        ]}
      />
    </Kaart>
  );
}

function Toelichting({ zaak: { toelichting, status, van } }: { readonly zaak: Zaak }) {
  const { t } = useTranslation('leerplicht');
  if (!toelichting) return null;
  return (
    <figure className="leerplicht__citaat">
      <blockquote lang="nl">{toelichting}</blockquote>
      <figcaption className="zacht klein">
        {t(status === 'GEWEIGERD' ? 'waarom.uwWoorden' : 'waarom.woorden', { naam: van?.naam ?? '' })}
      </figcaption>
    </figure>
  );
}
