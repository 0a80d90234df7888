import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTeDelen } from '#libs/domain/paspoort/paspoort-machine.ts';
import { useVraag, type Item } from '../../api/vragen.ts';
import { Knop, Knoplink } from '../../delen/knop.tsx';
import { Pagina } from '../../delen/pagina.tsx';
import { Stappen } from '../../delen/stappen.tsx';
import { Keuzes } from '../../delen/thuis/keuzes.tsx';
import { Leeg, Toestand } from '../../delen/toestand.tsx';
import '../../stijl/thuis.css';
import { useEigenPaspoort, type Geopend } from '../paspoort/eigen.ts';
import { Voorbeeld, type Wens } from './voorbeeld.tsx';
import { Watkiezer } from './watkiezer.tsx';

type Ontvanger = Item<'lijstOntvangers'>;

/** Delen in drie stappen: met wie en waarvoor, wat en tot wanneer, en precies zien wat de ander ziet. */
export function NieuweDeling() {
  const { t } = useTranslation('leerling');
  const vraag = useEigenPaspoort();
  return (
    <Pagina titel={t('nieuw.titel')}>
      <div className="stapel smal">
        <Toestand vraag={vraag}>
          {(geopend) =>
            geopend?.paspoort.status && isTeDelen(geopend.paspoort.status) ? (
              <Stappenplan geopend={geopend} />
            ) : (
              <Leeg titel={t(geopend ? 'delen.nogNiet' : 'delen.geenPaspoort')}>
                <Knoplink naar="/mijn/paspoort">{t('delen.maak')}</Knoplink>
              </Leeg>
            )
          }
        </Toestand>
      </div>
    </Pagina>
  );
}

function Stappenplan({ geopend }: { readonly geopend: Geopend }) {
  const { t } = useTranslation('leerling');
  const [stap, zetStap] = useState(0);
  const [wie, zetWie] = useState<{ readonly ontvanger: Ontvanger; readonly doel: Wens['doel'] } | null>(null);
  const [wat, zetWat] = useState<Pick<Wens, 'vragen' | 'tot'> | null>(null);
  const ontvangers = useVraag('lijstOntvangers', { pad: { id: geopend.paspoort.id } });
  const wens = wie && wat && { ontvangerId: wie.ontvanger.organisatie.id, doel: wie.doel, ...wat };
  return (
    <>
      <Stappen namen={['wie', 'wat', 'kijk'].map((naam) => t(`nieuw.stap.${naam}`))} nu={stap} />
      <Toestand vraag={ontvangers}>
        {({ items, totHoogstens }) => (
          <>
            {stap === 0 && (
              <Wie
                ontvangers={items}
                begin={wie}
                verder={(gekozen) => {
                  zetWie(gekozen);
                  zetStap(1);
                }}
              />
            )}
            {stap === 1 && (
              <Watkiezer
                geopend={geopend}
                begin={wat}
                totHoogstens={totHoogstens}
                terug={() => zetStap(0)}
                verder={(gekozen) => {
                  zetWat(gekozen);
                  zetStap(2);
                }}
              />
            )}
            {stap === 2 && wens && wie && (
              <Voorbeeld
                paspoortId={geopend.paspoort.id}
                naam={wie.ontvanger.organisatie.naam}
                wens={wens}
                terug={() => zetStap(1)}
              />
            )}
          </>
        )}
      </Toestand>
    </>
  );
}

interface WieProps {
  readonly ontvangers: readonly Ontvanger[];
  readonly begin: { readonly ontvanger: Ontvanger; readonly doel: Wens['doel'] } | null;
  readonly verder: (gekozen: { readonly ontvanger: Ontvanger; readonly doel: Wens['doel'] }) => void;
}

function Wie({ ontvangers, begin, verder }: WieProps) {
  const { t } = useTranslation('leerling');
  const [id, zetId] = useState(begin?.ontvanger.organisatie.id ?? ontvangers[0]?.organisatie.id ?? '');
  const [doel, zetDoel] = useState(begin?.doel ?? null);
  const ontvanger = ontvangers.find(({ organisatie }) => organisatie.id === id);
  if (!ontvanger) return <Leeg titel={t('nieuw.niemand')} />;
  const gekozenDoel = doel && ontvanger.doelen.includes(doel) ? doel : ontvanger.doelen[0]!;
  return (
    <>
      <Keuzes
        label={t('nieuw.metWie')}
        naam="ontvanger"
        gekozen={[id]}
        keuzes={ontvangers.map(({ organisatie, band }) => ({
          waarde: organisatie.id,
          tekst: organisatie.naam,
          uitleg: t(`nieuw.band.${band}`),
        }))}
        kies={zetId}
      />
      <Keuzes
        label={t('nieuw.waarvoor')}
        naam="doel"
        gekozen={[gekozenDoel]}
        keuzes={ontvanger.doelen.map((waarde) => ({ waarde, tekst: t(`doel.${waarde}`) }))}
        kies={(waarde) => zetDoel(waarde as Wens['doel'])}
      />
      <div className="knoprij">
        <Knop soort="hoofd" onClick={() => verder({ ontvanger, doel: gekozenDoel })}>
          {t('vraag.verder')}
        </Knop>
        <Knoplink naar="/mijn/delen" soort="stil">
          {t('delen:annuleer')}
        </Knoplink>
      </div>
    </>
  );
}
