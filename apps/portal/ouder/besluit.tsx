import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, type Item } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Tekstveld } from '../delen/velden.tsx';
import { dag, laatsteDag } from '../taal/tijd.ts';
import { WatGedeeld } from './watgedeeld.tsx';

type Deling = Item<'lijstDelingen'>;

/** Een vraag van het kind om te mogen delen: met wie, waarvoor, tot wanneer; ja of nee, met de eigen naam. */
export function Besluit({ deling }: { readonly deling: Deling }) {
  const { t } = useTranslation('ouder');
  const [keus, zetKeus] = useState<'ja' | 'nee' | null>(null);
  const wacht = deling.status === 'WACHT_OP_TOESTEMMING';
  return (
    <article className="vraagvlak stapel stapel--krap">
      <h3 lang="nl">{deling.ontvanger.naam}</h3>
      <p>
        {t(`doel.${deling.doel}`)} {t('besluit.aantal', { count: deling.vragen.length })}{' '}
        {t('besluit.tot', { dag: laatsteDag(deling.eindigtOp) })}
      </p>
      <p>
        <Merkje toon={wacht ? 'let-op' : 'goed'}>
          {t(deling.voorgelegd ? 'besluit.kind' : wacht ? 'besluit.wacht' : 'besluit.mag')}
        </Merkje>
      </p>
      <WatGedeeld deling={deling} />
      {deling.ingezienOp && <p className="zacht">{t('besluit.gelezen', { dag: dag(deling.ingezienOp) })}</p>}
      {!deling.voorgelegd && (
        <div className="knoprij">
          {wacht && (
            <Knop soort="hoofd" onClick={() => zetKeus('ja')}>
              {t('besluit.ja')}
            </Knop>
          )}
          <Knop soort={wacht ? 'gewoon' : 'gevaar'} onClick={() => zetKeus('nee')}>
            {t(wacht ? 'besluit.nee' : 'besluit.trekIn')}
          </Knop>
        </div>
      )}
      {keus && <Teken deling={deling} keus={keus} sluit={() => zetKeus(null)} />}
    </article>
  );
}

interface TekenProps {
  readonly deling: Deling;
  readonly keus: 'ja' | 'nee';
  readonly sluit: () => void;
}

/** Een besluit telt met de naam van wie het nam. */
function Teken({ deling, keus, sluit }: TekenProps) {
  const { t } = useTranslation('ouder');
  const meld = useMelder();
  const [naam, zetNaam] = useState('');
  const [fout, zetFout] = useState(false);
  const doe = useOpdracht('besluitOverDeling', ['lijstDelingen']);
  const stuur = (): void => {
    const leeg = naam.trim().length < 2;
    zetFout(leeg);
    if (leeg) return;
    doe.mutate(
      { pad: { id: deling.id }, inhoud: { besluit: keus, naam: naam.trim() } },
      {
        onSuccess: () => {
          sluit();
          meld({ toon: 'goed', tekst: t(`besluit.klaar.${keus}`, { naam: deling.ontvanger.naam }) });
        },
      },
    );
  };
  return (
    <Dialoog titel={t(`besluit.titel.${keus}`, { naam: deling.ontvanger.naam })} open sluit={sluit}>
      <p>{t(`besluit.gevolg.${keus}`, { naam: deling.ontvanger.naam })}</p>
      <form
        className="formulier"
        noValidate
        onSubmit={(gebeurtenis) => {
          gebeurtenis.preventDefault();
          stuur();
        }}
      >
        <Tekstveld
          label={t('besluit.naam')}
          uitleg={t('besluit.naamUitleg')}
          fout={fout ? t('besluit.naamFout') : undefined}
          autoComplete="name"
          maxLength={200}
          value={naam}
          onChange={({ target }) => zetNaam(target.value)}
        />
        {doe.error && <Foutmelding fout={doe.error} />}
        <div className="knoprij">
          <Knop type="submit" soort={keus === 'ja' ? 'hoofd' : 'gevaar'} bezig={doe.isPending}>
            {t(`besluit.bevestig.${keus}`)}
          </Knop>
          <Knop soort="stil" onClick={sluit}>
            {t('delen:annuleer')}
          </Knop>
        </div>
      </form>
    </Dialoog>
  );
}
