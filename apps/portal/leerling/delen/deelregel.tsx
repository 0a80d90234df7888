import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, type Item } from '../../api/vragen.ts';
import { Blijft } from '../../delen/blijft.tsx';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Doeknoppen } from '../../delen/doeknoppen.tsx';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { useMelder } from '../../delen/melder.tsx';
import { Melding } from '../../delen/melding.tsx';
import { dag, laatsteDag } from '../../taal/tijd.ts';

/** Dan kan de ander het nu echt lezen. */
const ZIET: ReadonlySet<string> = new Set(['ACTIEF', 'INGEZIEN']);

/** Met wie gedeeld is, waarvoor, tot wanneer en wat ermee gebeurde; met een knop om te stoppen. */
export function Deelregel({ deling }: { readonly deling: Item<'lijstDelingen'> }) {
  const { t } = useTranslation('leerling');
  const { status, ontvanger } = deling;
  const loopt = status !== 'INGETROKKEN' && status !== 'VERLOPEN';
  return (
    <article className="vraagvlak stapel stapel--krap">
      <h3 lang="nl">{ontvanger.naam}</h3>
      <p>
        {t(`doel.${deling.doel}`)}.{' '}
        {t(ZIET.has(status) ? 'delen.aantal' : 'delen.gaatOm', { count: deling.vragen.length })}
      </p>
      <p className="zacht">
        {t(`delingstatus.${status}`)}.{' '}
        {loopt || !deling.ingetrokkenOp
          ? t('delen.tot', { dag: laatsteDag(deling.eindigtOp) })
          : t('delen.was', { dag: dag(deling.ingetrokkenOp) })}
      </p>
      <Verloop deling={deling} />
      {status === 'WACHT_OP_TOESTEMMING' && !deling.voorgelegd && (
        <Melding>
          <p>{t('delen.wachtOuders')}</p>
        </Melding>
      )}
      {deling.voorgelegd && loopt && <Bevestig id={deling.id} />}
      {loopt && <Stop id={deling.id} naam={ontvanger.naam} />}
    </article>
  );
}

/** Wat de ontvanger ermee deed. */
function Verloop({ deling }: { readonly deling: Item<'lijstDelingen'> }) {
  const { t } = useTranslation('leerling');
  return (
    <>
      {deling.ingezienOp && <p>{t('delen.gelezen', { dag: dag(deling.ingezienOp) })}</p>}
      {deling.besprokenOp && <p>{t('delen.besproken', { dag: dag(deling.besprokenOp) })}</p>}
      {deling.blijftBij && <Blijft deling={deling} />}
    </>
  );
}

/** Wie zelf mag beslissen, zegt of een eerdere deling nog mag. */
function Bevestig({ id }: { readonly id: string }) {
  const { t } = useTranslation('leerling');
  const meld = useMelder();
  const doe = useOpdracht('bevestigDeling', ['lijstDelingen', 'lijstPaspoorten']);
  return (
    <Melding toon="let-op" titel={t('delen.bevestigTitel')}>
      <p>{t('delen.bevestigUitleg')}</p>
      {doe.error && <Foutmelding fout={doe.error} />}
      <Knop
        soort="hoofd"
        bezig={doe.isPending}
        onClick={() =>
          doe.mutate(
            { pad: { id } },
            { onSuccess: () => meld({ toon: 'goed', tekst: t('delen.isBevestigd') }) },
          )
        }
      >
        {t('delen.bevestig')}
      </Knop>
    </Melding>
  );
}

function Stop({ id, naam }: { readonly id: string; readonly naam: string }) {
  const { t } = useTranslation('leerling');
  const meld = useMelder();
  const [open, zet] = useState(false);
  const doe = useOpdracht('trekDelingIn', ['lijstDelingen', 'lijstPaspoorten']);
  const stop = (): void =>
    doe.mutate(
      { pad: { id } },
      {
        onSuccess: () => {
          zet(false);
          meld({ toon: 'goed', tekst: t('delen.isGestopt', { naam }) });
        },
      },
    );
  return (
    <div className="knoprij">
      <Knop
        soort="gevaar"
        onClick={() => zet(true)}
        aria-label={`${t('delen.stop')}: ${t('delen.stopMet', { naam })}`}
      >
        {t('delen.stop')}
      </Knop>
      <Dialoog titel={t('delen.stopMet', { naam })} open={open} sluit={() => zet(false)}>
        <p>{t('delen.stopUitleg', { naam })}</p>
        <Doeknoppen
          tekst={t('delen.stopNu')}
          doe={stop}
          laat={() => zet(false)}
          bezig={doe.isPending}
          fout={doe.error}
        />
      </Dialoog>
    </div>
  );
}
