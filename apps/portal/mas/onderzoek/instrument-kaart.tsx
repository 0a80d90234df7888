import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { Knoplink } from '../../delen/knop.tsx';
import { Melding } from '../../delen/melding.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { dag } from '../../taal/tijd.ts';
import type { Trajectgegeven } from '../traject/daad.ts';
import { Instrumentadvies, type Uitslag } from './instrument-advies.tsx';

type Invulling = Antwoord<'leesInstrument'>['invullingen'][number];
const THEMAS = ['jongere', 'gezin', 'school', 'vrije-tijd'] as const;

/** Of het instrument is ingevuld, en wat het adviseert. */
export function Instrumentkaart({ traject }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const { data } = useVraag('leesInstrument', { pad: { id: traject.id } });
  const [laatste, ...eerder] = data?.invullingen ?? [];
  return (
    <Kaart titel={t('onderzoek.instrument.kop')}>
      {laatste ? <Een invulling={laatste} /> : <p className="zacht">{t('onderzoek.instrument.nog')}</p>}
      {traject.beeindigdOp === null && (
        <div className="knoprij">
          <Knoplink naar={`/trajecten/${traject.id}/instrument`} soort={laatste ? 'gewoon' : 'hoofd'}>
            {t(laatste ? 'onderzoek.instrument.opnieuw' : 'onderzoek.instrument.vul')}
          </Knoplink>
        </div>
      )}
      {eerder.length > 0 && (
        <details>
          <summary>{t('onderzoek.instrument.eerder')}</summary>
          <div className="stapel">
            {eerder.map((invulling) => (
              <Een key={invulling.id} invulling={invulling} />
            ))}
          </div>
        </details>
      )}
    </Kaart>
  );
}

function Een({ invulling: { ingevuldOp, versie, uitslag } }: { readonly invulling: Invulling }) {
  const { t } = useTranslation('mas');
  return (
    <div className="stapel stapel--krap">
      <p className="zacht">{t('onderzoek.instrument.wel', { dag: dag(ingevuldOp), versie })}</p>
      {uitslag && (
        <>
          <Melding titel={t('onderzoek.instrument.advies')}>
            <Instrumentadvies uitslag={uitslag} />
            {uitslag.advies && <p className="zacht">{t('onderzoek.instrument.afwijken')}</p>}
          </Melding>
          <Scores uitslag={uitslag} />
        </>
      )}
    </div>
  );
}

function Scores({ uitslag }: { readonly uitslag: Uitslag }) {
  const { t } = useTranslation('mas');
  const deel = (waarde: number | null): string =>
    waarde === null
      ? t('onderzoek.instrument.onbekendDeel')
      : t('onderzoek.instrument.procent', { deel: Math.round(waarde * 100) });
  return (
    <div className="scores">
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('onderzoek.instrument.risico')}</th>
            <th scope="col">{t('onderzoek.instrument.beschermend')}</th>
          </tr>
        </thead>
        <tbody>
          {THEMAS.map((thema) => (
            <tr key={thema}>
              <th scope="row">{t(`onderzoek.instrument.thema.${thema}`)}</th>
              <td>{deel(uitslag.themas[thema].risico)}</td>
              <td>{deel(uitslag.themas[thema].beschermend)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
