import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { useLijst, type Item } from '../../api/vragen.ts';
import { nu, ogenblik } from '../../taal/tijd.ts';
import { Knop } from '../knop.tsx';
import { Kaart } from '../pagina.tsx';
import { Tijdlijn, type Tijdlijnpunt } from '../tijdlijn.tsx';
import { Toestand } from '../toestand.tsx';
import { Zin } from '../zin.tsx';
import { useZin, type Organisaties } from './zinnen.ts';

type Regel = Item<'leesTijdlijn'>;
type Overstap = Antwoord<'leesOverstap'>;

interface Props {
  readonly overstap: Overstap;
  readonly organisaties: Organisaties;
}

/** Wat er met een leerling gebeurde, met van elke regel de bron, en wat er vanzelf nog komt. */
export function Verloop({ overstap, organisaties }: Props) {
  const { t } = useTranslation('dossier');
  const vraag = useLijst('leesTijdlijn', { pad: { id: overstap.id }, vraag: { paginaGrootte: 200 } });
  const punten = usePunten(overstap, vraag.items, organisaties);
  return (
    <Kaart titel={t('verloop.kop')}>
      <Toestand vraag={vraag}>
        {() => (
          <>
            <Tijdlijn punten={punten} />
            {vraag.meer && (
              <Knop onClick={vraag.meer} bezig={vraag.isFetchingNextPage}>
                {t('verloop.meer')}
              </Knop>
            )}
          </>
        )}
      </Toestand>
    </Kaart>
  );
}

/** De tijdlijn, het nieuwste bovenaan; wat nog komt staat daar weer boven. */
function usePunten(overstap: Overstap, regels: readonly Regel[], organisaties: Organisaties): Tijdlijnpunt[] {
  const { t } = useTranslation('dossier');
  const zin = useZin(organisaties);
  const gebeurd = regels.map((regel): Tijdlijnpunt => {
    const bron = [
      regel.organisatie?.naam,
      bronVan(regel) && t(`bron.${bronVan(regel)}`),
      regel.gegevens['achteraf'] === true && t('verloop.achteraf', { op: ogenblik(regel.geregistreerdOp) }),
    ];
    return { id: regel.id, op: regel.op, tekst: zin(regel), wie: bron.filter(Boolean).join(', ') };
  });
  const straks = overstap.volgendeAutomatischeStap;
  const komt: Tijdlijnpunt[] =
    straks && Date.parse(straks.op) > nu().getTime()
      ? [
          {
            id: 'straks',
            op: straks.op,
            tekst: <Zin bij={`daarna.${straks.stap}`} tekst={straks.tekst} />,
            wie: t('verloop.vanzelf'),
            straks: true,
          },
        ]
      : [];
  return [...komt, ...gebeurd.reverse()];
}

const BRONNEN = ['weekcheck', 'koppelpunt', 'cohort'];
function bronVan({ soort, gegevens }: Regel): string | null {
  if (soort === 'geladen') return 'cohort';
  const bron = gegevens['bron'];
  return typeof bron === 'string' && BRONNEN.includes(bron) ? bron : null;
}
