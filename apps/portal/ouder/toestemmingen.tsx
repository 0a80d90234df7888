import { useTranslation } from 'react-i18next';
import { useLijst, useVraag } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { EigenToestemmingen } from '../delen/thuis/toestemmingen.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import '../stijl/thuis.css';
import { Besluit } from './besluit.tsx';

const VOORBIJ: readonly string[] = ['INGETROKKEN', 'VERLOPEN'];

/** Waar de ouder over beslist: delen van het Paspoort, en hulp in een traject. */
export function Toestemmingen() {
  const { t } = useTranslation('ouder');
  const doel = useMij()?.doel ?? null;
  const vraag = useVraag('lijstDelingen');
  return (
    <Pagina titel={t('toestemmingen.titel')} inleiding={t('toestemmingen.uitleg')}>
      <div className="stapel smal">
        <Kaart titel={t('toestemmingen.paspoort')}>
          <Toestand vraag={vraag}>
            {({ items }) => {
              const open = items.filter(({ status }) => !VOORBIJ.includes(status));
              return open.length === 0 ? (
                <Leeg titel={t('toestemmingen.leeg')}>
                  <p>{t('toestemmingen.leegUitleg')}</p>
                </Leeg>
              ) : (
                <ul className="kaal stapel">
                  {open.map((deling) => (
                    <li key={deling.id}>
                      <Besluit deling={deling} />
                    </li>
                  ))}
                </ul>
              );
            }}
          </Toestand>
        </Kaart>
        {doel === null && <VanTrajecten />}
      </div>
    </Pagina>
  );
}

/** Routes van een lopend traject waarvoor de ouder ja of nee zegt. */
function VanTrajecten() {
  const { t } = useTranslation('ouder');
  const lijst = useLijst('lijstTrajectbeelden', { vraag: { stand: 'loopt' } });
  if (lijst.items.length === 0) return null;
  return (
    <Kaart titel={t('toestemmingen.traject')}>
      {lijst.items.map(({ id }) => (
        <EigenToestemmingen key={id} ns="ouder" id={id} />
      ))}
    </Kaart>
  );
}
