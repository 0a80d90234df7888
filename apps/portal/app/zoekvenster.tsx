import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { useLeerlingzoek } from '../delen/leerlingzoek.ts';
import { naamVan } from '../delen/naam.ts';
import { Tekstveld } from '../delen/velden.tsx';
import { Zin } from '../delen/zin.tsx';

interface Props {
  readonly bladzijde: string;
  readonly sluit: () => void;
}

/** Zoekt terwijl men typt: pijl omlaag loopt door wat gevonden is, Enter opent. */
export function Zoekvenster({ bladzijde, sluit }: Props) {
  const { t } = useTranslation('app');
  const ga = useNavigate();
  const [tekst, zet] = useState('');
  const { vraag, items, gevonden } = useLeerlingzoek(tekst);
  const open = (id: string): void => {
    sluit();
    void ga(`${bladzijde}/${id}`);
  };
  return (
    <form
      className="stapel"
      role="search"
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        if (items[0]) open(items[0].id);
      }}
    >
      <Tekstveld
        label={t('zoek.veld')}
        uitleg={t('zoek.uitleg')}
        type="search"
        autoComplete="off"
        autoFocus
        value={tekst}
        onChange={({ target }) => zet(target.value)}
        // De browser wist eerst het veld; Esc sluit hier, zoals in elk venster.
        onKeyDown={(toets) => {
          if (toets.key !== 'Escape') return;
          toets.preventDefault();
          sluit();
        }}
      />
      {vraag.error && <Foutmelding fout={vraag.error} opnieuw={() => void vraag.refetch()} />}
      <p role="status" className="zacht">
        {gevonden === null ? '' : t('zoek.gevonden', { count: gevonden })}
      </p>
      <ul className="kaal stapel stapel--krap">
        {items.map(({ id, leerling, school, status, statusTekst }) => (
          <li key={id}>
            <button type="button" className="zoek__rij" onClick={() => open(id)}>
              <strong>{naamVan(leerling)}</strong>
              <span className="zacht">
                {leerling.klas ?? ''} {school.naam}{' '}
                {statusTekst && <Zin bij={`status.${status}`} tekst={statusTekst} />}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
