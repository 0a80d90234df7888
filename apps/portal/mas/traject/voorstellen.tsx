import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { Knoplink } from '../../delen/knop.tsx';
import { Melding } from '../../delen/melding.tsx';
import { Zin } from '../../delen/zin.tsx';
import { useRoutenaam } from '../../delen/routenaam.ts';
import type { Trajectgegeven } from './daad.ts';

type Voorstel = Antwoord<'leesEscalatievoorstellen'>['items'][number];

/** Wat het systeem voorstelt als het niet goed gaat. Een voorstel doet niets: een mens beslist. */
export function Voorstellen({ traject: { id } }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const { data } = useVraag('leesEscalatievoorstellen', { pad: { id } });
  if (!data || data.items.length === 0) return null;
  return (
    <Melding toon="let-op" titel={t('route.voorstel.kop')}>
      <p className="zacht">{t('route.voorstel.uitleg')}</p>
      <ul className="kaal stapel">
        {data.items.map((voorstel) => (
          <Een key={`${voorstel.reden}${voorstel.route}${voorstel.verdachte}`} id={id} voorstel={voorstel} />
        ))}
      </ul>
    </Melding>
  );
}

function Een({ id, voorstel }: { readonly id: string; readonly voorstel: Voorstel }) {
  const { t } = useTranslation('mas');
  const routenaam = useRoutenaam();
  const { reden, route, verdachte, nodig, naar } = voorstel;
  return (
    <li className="stapel stapel--krap">
      <strong>
        {naar === 'VEILIG_THUIS' || !route
          ? t('route.voorstel.veilig')
          : t('route.voorstel.naarRoute', { route: routenaam(route) })}
        {verdachte && `, ${t(`route.verdachte.${verdachte}`)}`}
      </strong>
      <span>{t(`route.voorstel.reden.${reden}`)}</span>
      {naar === 'VEILIG_THUIS' && <span>{t('route.voorstel.veiligDoe')}</span>}
      {nodig.map(({ regel, uitleg }) => (
        <span key={regel} className="zacht klein">
          <Zin bij={`fout.${regel}`} tekst={uitleg} />
        </span>
      ))}
      {route && (
        <div>
          <Knoplink
            klein
            naar={`/trajecten/${id}/route?kies=${route}${verdachte ? `&verdachte=${verdachte}` : ''}`}
          >
            {t('route.voorstel.bekijk')}
          </Knoplink>
        </div>
      )}
    </li>
  );
}
