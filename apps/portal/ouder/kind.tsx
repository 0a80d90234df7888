import { useTranslation } from 'react-i18next';
import { useLijst, useVraag } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { soortVan } from '../delen/foutmelding.tsx';
import { Knoplink } from '../delen/knop.tsx';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Nubord, Overstapstappen } from '../delen/thuis/overstapstand.tsx';
import { besteVan, nuVanOverstap, stappenVan, type Nu, type Overstap } from '../delen/thuis/stand.ts';
import { Laden, Leeg, Toestand } from '../delen/toestand.tsx';
import '../stijl/thuis.css';

/** Mijn kind: waar het staat, en of de ouder iets moet beslissen. Wie met een link van school komt, ziet alleen waarvoor die is. */
export function MijnKind() {
  const { t } = useTranslation('ouder');
  const doel = useMij()?.doel ?? null;
  return (
    <Pagina titel={t('kind.titel')} inleiding={doel && t(`link.${doel}`)}>
      <div className="stapel smal">
        {doel !== 'overstap' && <TeBeslissen />}
        {doel !== 'paspoort' && <Overstap />}
        {doel !== 'overstap' && <Meelezen />}
        {doel && <p className="zacht">{t('link.kort')}</p>}
      </div>
    </Pagina>
  );
}

/** Vragen van het kind om toestemming; zonder vraag staat er niets. */
function TeBeslissen() {
  const doel = useMij()?.doel ?? null;
  const { t } = useTranslation('ouder');
  const vraag = useVraag('lijstDelingen');
  if (vraag.error && soortVan(vraag.error) === 'mag-niet')
    return (
      <Kaart plat>
        <p>{t('kind.meerderjarig')}</p>
      </Kaart>
    );
  return (
    <Toestand vraag={vraag} regels={1}>
      {({ items }) => {
        const wacht = items.filter(
          ({ status, voorgelegd }) => status === 'WACHT_OP_TOESTEMMING' && !voorgelegd,
        );
        const nu: Nu | null =
          wacht[0] !== undefined
            ? { code: 'toestemming', wie: wacht[0].ontvanger.naam, naar: '/kind/toestemmingen' }
            : doel === 'paspoort'
              ? { code: 'geenVraag', wie: '' }
              : null;
        return nu && <Nubord ns="ouder" nu={nu} />;
      }}
    </Toestand>
  );
}

function Overstap() {
  const { t } = useTranslation('ouder');
  const lijst = useLijst('lijstOverstappen', { vraag: { paginaGrootte: 10 } });
  if (lijst.isPending) return <Laden />;
  return (
    <Toestand vraag={{ ...lijst, data: lijst.items }}>
      {(items) => {
        const nieuwste = items.reduce<Overstap | null>(
          (tot, een) => (tot && tot.seizoen >= een.seizoen ? tot : een),
          null,
        );
        return nieuwste ? (
          <Plek overstap={nieuwste} />
        ) : (
          <Leeg titel={t('kind.leeg')}>
            <p>{t('kind.leegUitleg')}</p>
          </Leeg>
        );
      }}
    </Toestand>
  );
}

/** Waar het kind staat; vanaf 16 jaar zijn de aanmeldingen van het kind zelf. */
function Plek({ overstap }: { readonly overstap: Overstap }) {
  const { t } = useTranslation('ouder');
  const naam = overstap.leerling.roepnaam;
  const vraag = useVraag('lijstAanmeldingen', { pad: { id: overstap.id } });
  if (vraag.error && ['mag-niet', 'weg'].includes(soortVan(vraag.error)))
    return (
      <Kaart titel={naam}>
        <p>{t('kind.zelf', { naam })}</p>
        <p className="zacht">{t('kind.zelfUitleg', { naam })}</p>
      </Kaart>
    );
  return (
    <Toestand vraag={vraag}>
      {({ items }) => {
        const beste = besteVan(items);
        return (
          <>
            <h2>{t('kind.overstapVan', { naam })}</h2>
            <Nubord ns="ouder" nu={nuVanOverstap(overstap, items)} />
            <Overstapstappen
              ns="ouder"
              stappen={stappenVan(overstap, beste, undefined)}
              mbo={beste ? [beste.opleiding, beste.mbo.naam].filter(Boolean).join(', ') : undefined}
            />
          </>
        );
      }}
    </Toestand>
  );
}

/** Het Paspoort waarin het kind de ouder laat meelezen. */
function Meelezen() {
  const { t } = useTranslation('ouder');
  const vraag = useVraag('lijstPaspoorten');
  const leesbaar = vraag.data?.items.some((paspoort) => paspoort.leesbaar) ?? false;
  return (
    <Kaart titel={t('meelezen.titel')}>
      <p>{t(leesbaar ? 'meelezen.mag' : 'meelezen.niet')}</p>
      {leesbaar && (
        <div className="knoprij">
          <Knoplink naar="/kind/paspoort">{t('meelezen.lees')}</Knoplink>
        </div>
      )}
    </Kaart>
  );
}
