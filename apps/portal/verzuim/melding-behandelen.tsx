import { useTranslation } from 'react-i18next';
import { statuszetter } from '#libs/domain/melding/melding-machine.ts';
import { useOpdracht } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import type { Besluitprops } from './melding-school.tsx';

const STATUSSEN = ['B', 'K', 'G'] as const;

/** Wat de leerplicht of het Doorstroompunt met een melding doet: een status zetten, aanbieden of overnemen. */
export function Behandelen({ melding, na }: Besluitprops) {
  const mij = useMij();
  if (melding.aangebodenAan?.id === mij?.organisatie.id) return <Overnemen melding={melding} na={na} />;
  if (melding.behandelaar?.id !== mij?.organisatie.id || melding.duoStatus === null) return null;
  return (
    <>
      <Status melding={melding} na={na} />
      <Verhuisd melding={melding} na={na} />
    </>
  );
}

function Status({ melding, na }: Besluitprops) {
  const { t } = useTranslation('verzuim');
  const zet = useOpdracht('zetMeldingstatus', ['lijstVerzuimmeldingen', 'leesEigenVerzuimcijfers']);
  const kan = STATUSSEN.filter((status) => statuszetter(melding.duoStatus!, status) === 'gemeente');
  if (kan.length === 0)
    return (
      <Kaart titel={t('behandel.titel')}>
        <p>{t(`behandel.niets.${melding.duoStatus}`)}</p>
      </Kaart>
    );
  return (
    <Kaart titel={t('behandel.titel')}>
      {zet.error && <Foutmelding fout={zet.error} />}
      <ul className="kaal stapel">
        {kan.map((status, plek) => (
          <li key={status} className="stapel stapel--krap">
            <div>
              <Knop
                soort={plek === 0 ? 'hoofd' : 'gewoon'}
                bezig={zet.isPending}
                onClick={() =>
                  zet.mutate({ pad: { id: melding.id }, inhoud: { status } }, { onSuccess: () => na(status) })
                }
              >
                {t(`behandel.${status}.knop`)}
              </Knop>
            </div>
            <span className="zacht klein">{t(`behandel.${status}.uitleg`)}</span>
          </li>
        ))}
      </ul>
    </Kaart>
  );
}

/** Na een verhuizing of verjaardag is soms een ander bevoegd; wie dat is, weet de API. */
function Verhuisd({ melding, na }: Besluitprops) {
  const { t } = useTranslation('verzuim');
  const bied = useOpdracht('biedMeldingAan', ['lijstVerzuimmeldingen']);
  const { duoStatus, aangebodenAan } = melding;
  if (aangebodenAan)
    return (
      <Kaart titel={t('verhuisd.titel')} plat>
        <p>{t('verhuisd.wacht', { naam: aangebodenAan.naam })}</p>
      </Kaart>
    );
  if (duoStatus === 'G' || duoStatus === 'I') return null;
  return (
    <Kaart titel={t('verhuisd.titel')} plat>
      <p>{t('verhuisd.uitleg')}</p>
      {bied.error && <Foutmelding fout={bied.error} />}
      <div className="knoprij">
        <Knop
          bezig={bied.isPending}
          onClick={() => bied.mutate({ pad: { id: melding.id } }, { onSuccess: () => na('aangeboden') })}
        >
          {t('verhuisd.knop')}
        </Knop>
      </div>
    </Kaart>
  );
}

function Overnemen({ melding, na }: Besluitprops) {
  const { t } = useTranslation('verzuim');
  const neem = useOpdracht('neemMeldingOver', ['lijstVerzuimmeldingen', 'leesEigenVerzuimcijfers']);
  return (
    <Kaart titel={t('overnemen.titel')}>
      <p>{t('overnemen.uitleg', { naam: melding.behandelaar?.naam ?? '' })}</p>
      {neem.error && <Foutmelding fout={neem.error} />}
      <div className="knoprij">
        <Knop
          soort="hoofd"
          bezig={neem.isPending}
          onClick={() => neem.mutate({ pad: { id: melding.id } }, { onSuccess: () => na('overgenomen') })}
        >
          {t('overnemen.knop')}
        </Knop>
      </div>
    </Kaart>
  );
}
