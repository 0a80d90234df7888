import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { useLeerlingzoek, useTrajectzoek } from '../delen/leerlingzoek.ts';
import { Tekstveld } from '../delen/velden.tsx';
import { Gevonden, Groep, Leerling, Traject } from './zoekvondst.tsx';

interface Props {
  readonly bladzijde: string;
  /** Zoek ook in de trajecten. */
  readonly trajecten: boolean;
  /** Wat er al getypt is voordat het veld er was. */
  readonly getypt: () => string;
  readonly sluit: () => void;
}

/** Zoekt terwijl men typt: Tab loopt door wat gevonden is, Enter opent. */
export function Zoekvenster({ bladzijde, trajecten, getypt, sluit }: Props) {
  const { t } = useTranslation('app');
  const ga = useNavigate();
  const [tekst, zet] = useState(getypt);
  const overstappen = useLeerlingzoek(tekst);
  const gevondenTrajecten = useTrajectzoek(tekst, trajecten);
  const mislukt = [overstappen.vraag, gevondenTrajecten.vraag].find(({ error }) => error !== null);
  const open = (pad: string): void => {
    sluit();
    void ga(pad);
  };
  const paden = [
    ...overstappen.items.map(({ id }) => `${bladzijde}/${id}`),
    ...gevondenTrajecten.items.map(({ id }) => `/trajecten/${id}`),
  ];
  return (
    <div className="stapel" role="search">
      <Zoekveld
        tekst={tekst}
        zet={zet}
        sluit={sluit}
        kies={() => {
          if (paden[0]) open(paden[0]);
        }}
      />
      {mislukt && <Foutmelding fout={mislukt.error} opnieuw={() => void mislukt.refetch()} />}
      <p role="status" className="zacht">
        <Gevonden
          leerlingen={overstappen.gevonden}
          trajecten={gevondenTrajecten.gevonden}
          samen={trajecten}
        />
      </p>
      <Groep kop={trajecten ? t('zoek.overstap') : null}>
        {overstappen.items.map((een) => (
          <Leerling key={een.id} een={een} open={() => open(`${bladzijde}/${een.id}`)} />
        ))}
      </Groep>
      <Groep kop={t('zoek.traject')}>
        {gevondenTrajecten.items.map((een) => (
          <Traject key={een.id} een={een} open={() => open(`/trajecten/${een.id}`)} />
        ))}
      </Groep>
    </div>
  );
}

interface Veldprops {
  readonly tekst: string;
  readonly zet: (tekst: string) => void;
  readonly sluit: () => void;
  /** Opent wat het eerst gevonden is. */
  readonly kies: () => void;
}

function Zoekveld({ tekst, zet, sluit, kies }: Veldprops) {
  const { t } = useTranslation('app');
  return (
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
        const daad = { Escape: sluit, Enter: kies }[toets.key];
        if (!daad) return;
        toets.preventDefault();
        daad();
      }}
    />
  );
}
