import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { dag } from '../../taal/tijd.ts';
import { Merkje } from '../merkje.tsx';
import { Leeg, Toestand } from '../toestand.tsx';

type Inzage = Antwoord<'lijstInzagen'>['items'][number];
type Ns = 'leerling' | 'ouder';

/** Wie er keek, per dag, in woorden. De noodknop en het oordeel daarover vallen op. */
export function Inzagen({ ns }: { readonly ns: Ns }) {
  const { t } = useTranslation(ns);
  const vraag = useVraag('lijstInzagen');
  return (
    <Toestand vraag={vraag}>
      {({ items }) =>
        items.length === 0 ? (
          <Leeg titel={t('inzagen.leeg')}>
            <p>{t('inzagen.leegUitleg')}</p>
          </Leeg>
        ) : (
          <ol className="kaal stapel">
            {perDag(items).map(([op, regels]) => (
              <li key={op} className="kaart kaart--plat">
                <h2>
                  <time dateTime={op}>{dag(op)}</time>
                </h2>
                <ul className="kaal stapel">
                  {regels.map((regel) => (
                    <li key={`${regel.organisatie}${regel.rol}${String(regel.noodknop)}`}>
                      <Regel ns={ns} regel={regel} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )
      }
    </Toestand>
  );
}

function perDag(items: readonly Inzage[]): (readonly [string, readonly Inzage[]])[] {
  const dagen = new Map<string, Inzage[]>();
  for (const regel of items) dagen.set(regel.dag, [...(dagen.get(regel.dag) ?? []), regel]);
  return [...dagen];
}

function Regel({ ns, regel }: { readonly ns: Ns; readonly regel: Inzage }) {
  const { t, i18n } = useTranslation(ns);
  // De API zegt het in het Nederlands tegen de jongere zelf; voor een ouder en in een andere taal zeggen wij het.
  const letterlijk = ns === 'leerling' && i18n.language === 'nl';
  return (
    <div className="stapel stapel--krap">
      <p>
        <strong lang="nl">{regel.organisatie}</strong>{' '}
        <span className="zacht">{t(`delen:rol.${regel.rol}`, regel.rol)}</span>
      </p>
      <p>
        {letterlijk
          ? regel.tekst
          : wat(regel)
              .map(([code, count]) => t(`inzagen.${code}`, { count }))
              .join(' ')}
      </p>
      {regel.noodknop && (
        <p>
          <Merkje toon="let-op">{t('inzagen.nood')}</Merkje>{' '}
          {!letterlijk && t(`inzagen.oordeel.${regel.oordeel ?? 'nog-niet'}`)}
        </p>
      )}
    </div>
  );
}

/** Wat er gebeurde, elk met hoe vaak: de gegevens geopend, in een lijst gezien, iets opgeschreven. */
function wat({ gelezen, inLijst, gewijzigd }: Inzage): readonly (readonly [string, number])[] {
  const alles = [
    ['gelezen', gelezen],
    ['inLijst', inLijst],
    ['geschreven', gewijzigd],
  ] as const;
  const gebeurd = alles.filter(([, aantal]) => aantal > 0);
  return gebeurd.length > 0 ? gebeurd : [['niet', 1]];
}
