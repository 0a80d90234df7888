import { useTranslation } from 'react-i18next';
import { Merkje } from '../../delen/merkje.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Zin } from '../../delen/zin.tsx';
import { dag, dagenTot, slotdag } from '../../taal/tijd.ts';
import type { Trajectgegeven } from './daad.ts';

type Taak = Trajectgegeven['taken'][number];
const isOpen = ({ status }: Taak): boolean => status === 'AANGEBODEN' || status === 'AANGENOMEN';

/** Wat er bij partners ligt: wie, wat, tot wanneer, en wat hij het laatst meldde. Wat klaar is, staat achter een klik. */
export function WieDoetWat({ taken }: { readonly taken: readonly Taak[] }) {
  const { t } = useTranslation('mas');
  const open = taken.filter(isOpen);
  const klaar = taken.filter((taak) => !isOpen(taak));
  return (
    <Kaart titel={t('traject.wie.kop')}>
      {open.length === 0 && (
        <p className="zacht">
          {t('traject.wie.leeg')}. {t('traject.wie.leegUitleg')}
        </p>
      )}
      <ul className="kaal stapel">
        {open.map((taak) => (
          <Een key={taak.id} taak={taak} />
        ))}
      </ul>
      {klaar.length > 0 && (
        <details>
          <summary>{t('traject.wie.klaarTaken', { count: klaar.length })}</summary>
          <ul className="kaal stapel">
            {klaar.map((taak) => (
              <Een key={taak.id} taak={taak} />
            ))}
          </ul>
        </details>
      )}
    </Kaart>
  );
}

function Een({ taak }: { readonly taak: Taak }) {
  const { t } = useTranslation('mas');
  const toon = taak.status === 'GEDAAN' ? 'goed' : taak.status === 'AANGEBODEN' ? 'let-op' : undefined;
  return (
    <li className="taakregel">
      <div className="rij">
        <strong>{taak.organisatie.naam}</strong>
        <Merkje toon={toon}>
          <Zin bij={`partnertaakstatus.${taak.status}`} tekst={taak.statusTekst} />
        </Merkje>
      </div>
      <Zin bij={`partnertaak.${taak.soort}.label`} tekst={taak.titel} />
      {isOpen(taak) && <Termijn taak={taak} />}
      {taak.laatstGemeld && taak.laatstGemeldOp && (
        <span className="klein">
          {t('traject.wie.gemeld', { dag: dag(taak.laatstGemeldOp) })}{' '}
          {t(`traject.wie.meldt.${taak.laatstGemeld}`, taak.laatstGemeld)}
        </span>
      )}
    </li>
  );
}

/** Tot wanneer een partner heeft om te antwoorden of klaar te zijn. */
function Termijn({ taak }: { readonly taak: Taak }) {
  const { t } = useTranslation('mas');
  const wacht = taak.status === 'AANGEBODEN';
  const tot = wacht ? taak.reageerUiterlijk : taak.uiterlijk;
  const teLaat = dagenTot(slotdag(tot)) < 0;
  return (
    <span className={teLaat ? 'te-laat klein' : 'zacht klein'}>
      {t(`traject.wie.${wacht ? 'wacht' : 'klaar'}`, { dag: dag(slotdag(tot)) })}
      {teLaat && ` (${t('traject.wie.teLaat')})`}
    </span>
  );
}
