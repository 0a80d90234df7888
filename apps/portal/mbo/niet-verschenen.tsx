import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Item } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Knop } from '../delen/knop.tsx';
import { Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';
import { useWeekconcept } from './weekconcept.ts';
import { wijzigingVan } from './weekwijzigingen.ts';

/**
 * De leerling kwam niet opdagen. Een weekcheck gaat altijd over alle aanmeldingen: de keuze komt daarom in de weekcheck van deze
 * week te staan, en wordt met de rest bevestigd.
 */
export function NietVerschenen({ aanmelding }: { readonly aanmelding: Item<'lijstAanmeldingen'> }) {
  const { t } = useTranslation('mbo');
  const ga = useNavigate();
  const [open, zet] = useState(false);
  const vandaag = kalenderdag(nu());
  const [dag, zetDag] = useState(vandaag);
  const concept = useWeekconcept();
  const verder = (): void => {
    const wijziging = wijzigingVan(aanmelding, { status: 'NIET_VERSCHENEN', dag });
    concept.zet((oud) => ({ ...oud, [aanmelding.id]: wijziging }));
    void ga('/mbo/weekcheck/invullen', { state: { alleen: true } });
  };
  return (
    <>
      <div>
        <Knop klein onClick={() => zet(true)}>
          {t('nietVerschenen.knop')}
        </Knop>
      </div>
      <Dialoog titel={t('nietVerschenen.titel')} open={open} sluit={() => zet(false)}>
        <form
          className="stapel"
          onSubmit={(gebeurtenis) => {
            gebeurtenis.preventDefault();
            verder();
          }}
        >
          <p>{t('nietVerschenen.uitleg')}</p>
          <Tekstveld
            label={t('nietVerschenen.dag')}
            type="date"
            required
            max={vandaag}
            value={dag}
            onChange={({ target }) => zetDag(target.value)}
          />
          <div className="knoprij">
            <Knop type="submit" soort="hoofd">
              {t('nietVerschenen.verder')}
            </Knop>
            <Knop soort="stil" onClick={() => zet(false)}>
              {t('nietVerschenen.laat')}
            </Knop>
          </div>
        </form>
      </Dialoog>
    </>
  );
}
