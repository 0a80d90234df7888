import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roep, type Antwoord } from '../api/client.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { Voortgang } from '../delen/voortgang.tsx';
import { dagenTot } from '../taal/tijd.ts';

type Stand = Antwoord<'leesSeizoen'>;
interface Props {
  readonly bezig: boolean;
  readonly stand: Stand | undefined;
  readonly ververs: () => void;
}
/** Een seizoen loopt van het eerste cohort tot eind december van het jaar erna. */
const DAGEN = 392;

/** Speelt het hele seizoen; het venster mag intussen dicht. */
export function Seizoen({ bezig, stand, ververs }: Props) {
  const { t } = useTranslation('app');
  const [open, zet] = useState(false);
  const speel = useMutation({ mutationFn: () => roep('speelSeizoen'), onSuccess: ververs });
  const loopt = stand?.bezig === true;
  return (
    <>
      <Knop klein bezig={bezig && !loopt} onClick={() => zet(true)}>
        {t('demo.seizoen')}
      </Knop>
      <Dialoog titel={t('demo.seizoen')} open={open} sluit={() => zet(false)}>
        <p>{t('demo.seizoenUitleg')}</p>
        {stand && <Verloop stand={stand} />}
        {speel.error && <Foutmelding fout={speel.error} />}
        <div className="knoprij">
          <Knop soort="hoofd" bezig={loopt || speel.isPending} onClick={() => speel.mutate()}>
            {t('demo.speel')}
          </Knop>
          <Knop soort="stil" onClick={() => zet(false)}>
            {t('sluit')}
          </Knop>
        </div>
      </Dialoog>
    </>
  );
}

/** Hoe ver het is, en wat er gebeurt. */
function Verloop({ stand }: { readonly stand: Stand }) {
  const { t } = useTranslation('app');
  const { bezig, begon, geslaagd, regels } = stand;
  const dagen = begon ? Math.min(DAGEN, -dagenTot(begon)) : 0;
  return (
    <>
      {bezig && <Voortgang tekst={t('demo.dagen')} klaar={dagen} totaal={DAGEN} />}
      {geslaagd === true && <Melding toon="goed" titel={t('demo.gespeeld')} meteen />}
      {geslaagd === false && <Melding toon="fout" titel={t('demo.mislukt')} meteen />}
      {regels.length > 0 && (
        <pre className="verloop" lang="nl" role="region" aria-label={t('demo.verloop')} tabIndex={0}>
          {regels.join('\n')}
        </pre>
      )}
    </>
  );
}
