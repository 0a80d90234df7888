import { useTranslation } from 'react-i18next';
import { useVraag } from '../../api/vragen.ts';
import { Bal, WaaromHier } from '../../delen/bal.tsx';
import { Melding } from '../../delen/melding.tsx';
import { Gegevens, Kaart } from '../../delen/pagina.tsx';
import { useZeg } from '../../delen/zin.tsx';
import { dag, korteDag } from '../../taal/tijd.ts';
import type { Trajectgegeven } from './daad.ts';

/** De kop van een traject: wie aan zet is en tot wanneer, wie de regie heeft, de melding en waarom het hier staat. */
export function Hoofd({ traject }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const { bal, lp, waaromHier, beeindigdOp, aangebodenAan, laatsteTeruggave } = traject;
  const einde = useZeg()(`trajecteinde.${traject.eindeReden}`) || (traject.eindeTekst ?? '');
  return (
    <Kaart>
      <div className="traject-hoofd">
        <div className="stapel stapel--krap">
          {beeindigdOp ? (
            <strong>{t('traject.hoofd.einde', { dag: dag(beeindigdOp), reden: einde })}</strong>
          ) : (
            <Bal bal={bal} />
          )}
          {aangebodenAan && <p>{t('traject.hoofd.aangebodenAan', { wie: aangebodenAan.naam })}</p>}
        </div>
        <Gegevens
          regels={[
            [t('traject.hoofd.regie'), lp.naam],
            [t('traject.hoofd.melding'), <Meldingen key="melding" traject={traject} />],
            [
              t('traject.hoofd.waarom'),
              <WaaromHier key="waarom" waarom={waaromHier} bij={`trajectstatus.${waaromHier.code}.zin`} />,
            ],
          ]}
        />
      </div>
      {laatsteTeruggave && !aangebodenAan && laatsteTeruggave.organisatie.id !== lp.id && (
        <Melding
          toon="let-op"
          titel={t('traject.hoofd.teruggegeven', {
            wie: laatsteTeruggave.organisatie.naam,
            dag: dag(laatsteTeruggave.op),
          })}
        >
          {laatsteTeruggave.motief && <p>{laatsteTeruggave.motief}</p>}
        </Melding>
      )}
    </Kaart>
  );
}

function Meldingen({ traject: { id, overstapId, meldingen } }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const zeg = useZeg();
  const lijst = useVraag('lijstVerzuimmeldingen', { vraag: { overstapId } });
  const van = lijst.data?.items.filter(({ trajectId }) => trajectId === id) ?? [];
  if (meldingen.length === 0) return <span className="zacht">{t('traject.hoofd.meldingZonder')}</span>;
  return (
    <ul className="kaal">
      {meldingen.map(({ id: melding, van: vanDag, totEnMet }) => {
        const gemeld = van.find((een) => een.id === melding);
        const duo = zeg(`duostatus.${gemeld?.duoStatus ?? ''}`) || gemeld?.duoStatusTekst;
        return (
          <li key={melding}>
            {korteDag(vanDag)} - {korteDag(totEnMet)}
            {duo && <span className="zacht">, {t('traject.hoofd.duo', { status: duo.toLowerCase() })}</span>}
          </li>
        );
      })}
    </ul>
  );
}
