import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag } from '../api/vragen.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { Bevestig } from './bevestig.tsx';
import { Sleutelgeheim } from './sleutelgeheim.tsx';

/** De sleutels van een abonnement: een wissel beginnen, en de oude intrekken. */
export function Sleutels({ abonnementId }: { readonly abonnementId: string }) {
  const { t } = useTranslation('beheerder');
  const meld = useMelder();
  const vraag = useVraag('lijstWebhooksleutels', { pad: { id: abonnementId } });
  const maak = useOpdracht('maakWebhooksleutel', ['lijstWebhooksleutels']);
  const trekIn = useOpdracht('trekWebhooksleutelIn', ['lijstWebhooksleutels']);
  return (
    <>
      <p>{t('sleutel.uitleg')}</p>
      {maak.error && <Foutmelding fout={maak.error} />}
      {maak.data && <Sleutelgeheim richting={maak.data.richting} geheim={maak.data.sleutel} />}
      <Toestand vraag={vraag}>
        {({ items }) => (
          <ul className="kaal regels">
            {items.map(({ id, richting, gemaaktOp, ingetrokkenOp }) => (
              <li key={id} className="rij rij--uiteen">
                <span>
                  {t(`sleutel.${richting}`)}, <span className="zacht">{ogenblik(gemaaktOp)}</span>
                </span>
                {ingetrokkenOp ? (
                  <Merkje>{t('sleutel.ingetrokken', { op: ogenblik(ingetrokkenOp) })}</Merkje>
                ) : (
                  <Bevestig
                    knop={t('sleutel.trekIn')}
                    titel={t('sleutel.trekInTitel')}
                    uitleg={<p>{t('sleutel.trekInUitleg')}</p>}
                    klaar={t('sleutel.isIngetrokken')}
                    soort="gevaar"
                    doe={() => trekIn.mutateAsync({ pad: { id } })}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Toestand>
      <div className="knoprij">
        {(['uit', 'in'] as const).map((richting) => (
          <Knop
            key={richting}
            bezig={maak.isPending}
            onClick={() =>
              maak.mutate(
                { pad: { id: abonnementId }, inhoud: { richting } },
                { onSuccess: () => meld({ toon: 'goed', tekst: t('sleutel.isGemaakt') }) },
              )
            }
          >
            {t(`sleutel.nieuw.${richting}`)}
          </Knop>
        ))}
      </div>
    </>
  );
}
