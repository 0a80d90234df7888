import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useVraag, type Item } from '../../api/vragen.ts';
import { useAanZet } from '../../delen/bal.tsx';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Tekstvak } from '../../delen/velden.tsx';
import { taakzin, Zin } from '../../delen/zin.tsx';
import { useRoutenaam } from '../../delen/routenaam.ts';
import { dag, dagenTot, slotdag } from '../../taal/tijd.ts';
import { useDaad, type Trajectgegeven } from './daad.ts';

type Taak = Item<'lijstTaken'>;

interface Props {
  readonly traject: Pick<Trajectgegeven, 'overstapId' | 'bal'>;
}

/** De open taken van de eigen organisatie bij deze jongere; zonder taak zegt de bal of de lezer iets moet. */
export function EigenTaken({ traject: { overstapId, bal } }: Props) {
  const { t } = useTranslation('mas');
  const routenaam = useRoutenaam();
  const [open, zet] = useState<Taak | null>(null);
  const taken = useVraag('lijstTaken', { vraag: { overstap: overstapId } });
  const aanZet = useAanZet(bal);
  if (!taken.data) return null;
  const { items } = taken.data;
  if (items.length === 0)
    return aanZet ? <p>{t('traject.doen.aanZet')}</p> : <p className="zacht">{t('traject.doen.niets')}</p>;
  return (
    <>
      <ul className="kaal stapel stapel--krap" aria-label={t('traject.doen.taken')}>
        {items.map((taak) => (
          <li key={taak.id} className="taakregel">
            <strong>
              <Zin bij={`taak.${taak.soort}.label`} tekst={taak.titel} />
              {taak.route && `: ${routenaam(taak.route.route)}`}
            </strong>
            {taak.route?.stap && <span>{t(`route.vraag.${taak.route.stap}`)}</span>}
            <span>
              <Zin bij={taakzin(taak)} tekst={taak.tekst} />
            </span>
            <div className="rij rij--uiteen">
              {taak.uiterlijk && (
                <span className={dagenTot(slotdag(taak.uiterlijk)) < 0 ? 'te-laat klein' : 'zacht klein'}>
                  {t('traject.doen.uiterlijk', { dag: dag(slotdag(taak.uiterlijk)) })}
                </span>
              )}
              <Knop klein onClick={() => zet(taak)}>
                {t('traject.doen.gedaan')}
              </Knop>
            </div>
          </li>
        ))}
      </ul>
      {open && <Afronden taak={open} sluit={() => zet(null)} />}
    </>
  );
}

function Afronden({ taak, sluit }: { readonly taak: Taak; readonly sluit: () => void }) {
  const { t } = useTranslation('mas');
  const routenaam = useRoutenaam();
  const rondAf = useDaad('rondTaakAf');
  const schema = z.object({ uitkomst: z.string().trim().min(1, t('traject.doen.wat')).max(500) });
  return (
    <Dialoog titel={t('traject.doen.gedaanTitel')} open sluit={sluit}>
      <p>
        <Zin bij={`taak.${taak.soort}.label`} tekst={taak.titel} />
        {taak.route && `: ${routenaam(taak.route.route)}`}
      </p>
      <Formulier
        schema={schema}
        begin={{ uitkomst: '' }}
        knop={t('traject.doen.gedaan')}
        annuleer={sluit}
        verstuur={async (inhoud) => {
          await rondAf.doe({ pad: { id: taak.id }, inhoud }, t('traject.doen.afgerond'));
          sluit();
        }}
      >
        {({ register, formState }) => (
          <Tekstvak
            label={t('traject.doen.wat')}
            fout={foutVan(formState.errors, 'uitkomst')}
            {...register('uitkomst')}
          />
        )}
      </Formulier>
    </Dialoog>
  );
}
