import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialoog } from '../delen/dialoog.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useLeerlingzoek } from '../delen/leerlingzoek.ts';
import { naamVan } from '../delen/naam.ts';
import { Tekstveld } from '../delen/velden.tsx';

interface Props {
  readonly open: boolean;
  readonly sluit: () => void;
}

/** Kiest een leerling van de school om verzuim bij in te voeren of te bekijken. */
export function Kiesleerling({ open, sluit }: Props) {
  const { t } = useTranslation('verzuim');
  return (
    <Dialoog titel={t('kies.titel')} open={open} sluit={sluit}>
      <Zoek sluit={sluit} />
    </Dialoog>
  );
}

function Zoek({ sluit }: { readonly sluit: () => void }) {
  const { t } = useTranslation(['verzuim', 'delen']);
  const ga = useNavigate();
  const [tekst, zet] = useState('');
  const { vraag, items, gevonden } = useLeerlingzoek(tekst);
  const open = (id: string): void => {
    sluit();
    void ga(`/verzuim/leerling/${id}`);
  };
  return (
    <div className="stapel">
      <Tekstveld
        label={t('kies.veld')}
        type="search"
        autoComplete="off"
        autoFocus
        value={tekst}
        onChange={({ target }) => zet(target.value)}
      />
      {vraag.error && <Foutmelding fout={vraag.error} opnieuw={() => void vraag.refetch()} />}
      <p role="status" className="zacht">
        {gevonden === null ? '' : t('kies.gevonden', { count: gevonden })}
      </p>
      <ul className="kaal stapel stapel--krap">
        {items.map(({ id, leerling }) => (
          <li key={id}>
            <button type="button" className="zoek__rij" onClick={() => open(id)}>
              <strong>{naamVan(leerling)}</strong>
              <span className="zacht">{leerling.klas ?? ''}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="knoprij">
        <Knop onClick={sluit}>{t('delen:annuleer')}</Knop>
      </div>
    </div>
  );
}
