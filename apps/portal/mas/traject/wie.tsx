import { useTranslation } from 'react-i18next';
import { TAAKMELDING_TEKST } from '#libs/contract/teksten-trajectgebeurtenis.ts';
import { useMij } from '../../app/mij.ts';
import { Merkje } from '../../delen/merkje.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Zin } from '../../delen/zin.tsx';
import { dag, dagenTot, slotdag } from '../../taal/tijd.ts';
import type { Trajectgegeven } from './daad.ts';

type Taak = Trajectgegeven['taken'][number];
/** Wat de partner het laatst meldde, in het Nederlands; een code zonder woorden blijft een code. */
const meldingTekst = (code: string): string =>
  (TAAKMELDING_TEKST as Readonly<Record<string, string>>)[code] ?? code;
const isOpen = ({ status }: Taak): boolean => status === 'AANGEBODEN' || status === 'AANGENOMEN';
/** Wat terugkwam en daarna aan niemand opnieuw is gevraagd, ligt weer bij de leerplicht. */
const isTerug = (taak: Taak, alle: readonly Taak[]): boolean =>
  taak.status === 'TERUGGEGEVEN' &&
  !alle.some(
    ({ soort, routeId, aangebodenOp }) =>
      soort === taak.soort && routeId === taak.routeId && aangebodenOp > taak.aangebodenOp,
  );

/** Wat er bij partners ligt of van hen terugkwam: wie, wat, tot wanneer, en wat hij schreef. Wat klaar is, staat achter een klik. */
export function WieDoetWat({ taken }: { readonly taken: readonly Taak[] }) {
  const { t } = useTranslation('mas');
  const open = taken.filter((taak) => isOpen(taak) || isTerug(taak, taken));
  const klaar = taken.filter((taak) => !open.includes(taak));
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
  const toon = taak.status === 'GEDAAN' ? 'goed' : taak.status === 'AANGENOMEN' ? undefined : 'let-op';
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
          <Zin bij={`taakmelding.${taak.laatstGemeld}`} tekst={meldingTekst(taak.laatstGemeld)} />
        </span>
      )}
      {taak.status === 'TERUGGEGEVEN' && (
        <span className="regels">
          {taak.reden ? t('traject.wie.terug', { reden: taak.reden }) : t('traject.wie.terugZonder')}
        </span>
      )}
      <Berichten taak={taak} />
    </li>
  );
}

/** Wat er bij de taak geschreven is, met van wie. */
function Berichten({ taak: { berichten, organisatie } }: { readonly taak: Taak }) {
  const { t } = useTranslation('mas');
  const mij = useMij();
  return berichten.map(({ op, tekst, vanPartner }, plek) => (
    <blockquote key={plek} className="bericht">
      <p>{tekst ?? t('traject.wie.gewist')}</p>
      <footer className="zacht klein">
        {vanPartner ? organisatie.naam : mij?.organisatie.naam}, {dag(op)}
      </footer>
    </blockquote>
  ));
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
