import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVraag, type Item } from '../api/vragen.ts';
import { Uiterlijk } from '../delen/bal.tsx';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { naamVan } from '../delen/naam.ts';
import { Taakdialoog } from '../delen/taak/taakdialoog.tsx';
import { taakzin, useZeg, Zin } from '../delen/zin.tsx';

type Taak = Item<'lijstTaken'>;

/** Wat er voor deze instelling te doen ligt, wat het eerst af moet bovenaan. Niets te doen toont niets. */
export function Taken() {
  const { t } = useTranslation('mbo');
  const vraag = useVraag('lijstTaken', { vraag: { paginaGrootte: 50 } });
  return (
    <Toestand vraag={vraag} regels={2}>
      {({ items }) =>
        items.length === 0 ? null : (
          <Kaart titel={t('taken.kop', { count: items.length })}>
            <ul className="kaal taaklijst">
              {items.map((taak) => (
                <Taakregel key={taak.id} taak={taak} />
              ))}
            </ul>
          </Kaart>
        )
      }
    </Toestand>
  );
}

function Taakregel({ taak }: { readonly taak: Taak }) {
  const { t } = useTranslation('mbo');
  const [open, zet] = useState(false);
  const titel = useZeg()(`taak.${taak.soort}.label`) || taak.titel;
  return (
    <li className="rij rij--uiteen">
      <div>
        <strong>
          <Zin bij={`taak.${taak.soort}.label`} tekst={taak.titel} />
        </strong>
        {taak.leerling && taak.overstapId && (
          <>
            {': '}
            <Link to={`/mbo/leerling/${taak.overstapId}`}>{naamVan(taak.leerling)}</Link>
          </>
        )}
        <p className="zacht">
          <Zin bij={taakzin(taak)} tekst={taak.tekst} />
        </p>
        {taak.uiterlijk && <Uiterlijk op={taak.uiterlijk} />}
      </div>
      <Knop onClick={() => zet(true)}>{t('taken.doe')}</Knop>
      <Taakdialoog taak={taak} titel={titel} open={open} sluit={() => zet(false)} />
    </li>
  );
}
