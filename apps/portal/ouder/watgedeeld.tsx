import { useTranslation } from 'react-i18next';
import { useVraag, type Item } from '../api/vragen.ts';

/**
 * Waarover een deling gaat: de vragen waarvan het kind het antwoord wil delen. De antwoorden zelf zijn van het kind; die leest een
 * ouder alleen als het kind hem laat meelezen.
 */
export function WatGedeeld({ deling }: { readonly deling: Item<'lijstDelingen'> }) {
  const { t } = useTranslation('ouder');
  const paspoorten = useVraag('lijstPaspoorten');
  const leesbaar = paspoorten.data?.items.some((een) => een.id === deling.paspoortId && een.leesbaar);
  const { variant } = deling;
  const vragen = useVraag(
    'leesPaspoortvragen',
    { pad: { variant: variant ?? 'mbo-tot-23' } },
    { uit: !variant },
  );
  const gekozen = new Set(deling.vragen);
  const themas = (variant && vragen.data ? vragen.data.themas : [])
    .map(({ id, titel, vragen: alle }) => ({ id, titel, vragen: alle.filter((een) => gekozen.has(een.id)) }))
    .filter((thema) => thema.vragen.length > 0);
  if (themas.length === 0) return null;
  return (
    <details open={deling.status === 'WACHT_OP_TOESTEMMING'}>
      <summary>{t('besluit.wat')}</summary>
      <div className="stapel stapel--krap" lang={vragen.data?.taal}>
        {themas.map(({ id, titel, vragen: zichtbaar }) => (
          <div key={id}>
            <strong>{titel}</strong>
            <ul>
              {zichtbaar.map(({ id: vraagId, vraag }) => (
                <li key={vraagId}>{vraag}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="zacht">{t(leesbaar ? 'besluit.watMee' : 'besluit.watNiet')}</p>
    </details>
  );
}
