import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../api/client.ts';
import { Kaart } from '../delen/pagina.tsx';

type Persona = Antwoord<'personas'>[number];

/** De rollen in de volgorde van de overstap: eerst wie begint. */
const VOLGORDE = [
  ['start.school', ['decaan', 'mentor']],
  ['start.thuis', ['jongere', 'ouder']],
  ['start.mbo', ['mbo_intaker']],
  ['start.gemeente', ['lpa', 'rmc']],
  ['start.keten', ['halt', 'rvdk', 'hulpverlener', 'jeugdarts', 'gi', 'om']],
  ['start.regio', ['coordinator', 'projectleider', 'stuurgroep', 'beheerder']],
] as const;

/** Waar de verzonnen regio het meest laat zien: van elke rol staat deze vooraan. */
const BEKEND =
  /-(thorbecke|deltion|zwolle|ijv|stip)$|^(coordinator|projectleider|stuurgroep|beheerder)$|^(leerling|ouder)-/;

/** Wie men in de demo kan zijn: van elke rol een, de rest een klik verder. */
export function Personas({ personas }: { readonly personas: readonly Persona[] }) {
  const { t } = useTranslation('app');
  return (
    <section className="stapel" aria-labelledby="personas">
      <h2 id="personas">{t('start.demo')}</h2>
      <p className="zacht">{t('start.demoUitleg')}</p>
      <div className="rooster">
        {VOLGORDE.map(([kop, rollen]) => {
          const hier = personas.filter(
            ({ rol, aanmelden }) => aanmelden && (rollen as readonly string[]).includes(rol),
          );
          const eerst = hier.filter(({ id }) => BEKEND.test(id));
          const rest = hier.filter(({ id }) => !BEKEND.test(id));
          return (
            <Kaart key={kop} titel={t(kop)}>
              <Lijst personas={eerst} />
              {rest.length > 0 && (
                <details>
                  <summary>{t('start.meer', { count: rest.length })}</summary>
                  <Lijst personas={rest} />
                </details>
              )}
            </Kaart>
          );
        })}
      </div>
    </section>
  );
}

function Lijst({ personas }: { readonly personas: readonly Persona[] }) {
  const { t } = useTranslation('app');
  return (
    <ul className="kaal personas">
      {personas.map(({ id, naam, rol, organisatie, aanmelden }) => (
        <li key={id}>
          <a href={aanmelden!} className="persoon">
            <strong>{naam}</strong>
            <span className="zacht klein">
              {organisatie.soort === 'burger'
                ? t(`delen:rol.${rol}`)
                : `${t(`delen:rol.${rol}`)}, ${organisatie.naam}`}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
