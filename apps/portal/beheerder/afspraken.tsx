import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useVraag, type Item } from '../api/vragen.ts';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Keuzelijst } from '../delen/velden.tsx';
import { kalenderdag, nu, ogenblik } from '../taal/tijd.ts';
import { Afspraakinhoud } from './afspraakinhoud.tsx';
import { Bladen } from './bladen.tsx';

export type Afspraakversie = Item<'lijstAfspraken'>;

/** Het schooljaar van vandaag; het begint in augustus. */
function schooljaarNu(): string {
  const [jaar = 0, maand = 0] = kalenderdag(nu()).split('-').map(Number);
  const begin = maand >= 8 ? jaar : jaar - 1;
  return `${begin}-${begin + 1}`;
}

/** De afspraken van de regio in leesbare vorm, elke versie. */
export function Afspraken() {
  const { t } = useTranslation('beheerder');
  const vraag = useVraag('lijstAfspraken');
  const [zoek, zetZoek] = useSearchParams();
  return (
    <Bladen deel="afspraken">
      <Toestand vraag={vraag}>
        {({ items }) => {
          const gekozen =
            items.find(({ id }) => id === zoek.get('versie')) ??
            items.find(({ schooljaar, nieuwste }) => nieuwste && schooljaar === schooljaarNu()) ??
            items[0];
          if (!gekozen) return <Leeg titel={t('afspraak.geen')}>{t('afspraak.geenUitleg')}</Leeg>;
          return (
            <>
              <div className="filterrij">
                <Versiekeuze
                  label={t('afspraak.versie')}
                  versies={items}
                  waarde={gekozen.id}
                  kies={(versie) => zetZoek({ versie }, { replace: true })}
                />
                <p className="zacht">{t('afspraak.geladen', { op: ogenblik(gekozen.geladenOp) })}</p>
              </div>
              <p className="zacht">{t('afspraak.onveranderlijk')}</p>
              <Gelezen id={gekozen.id} />
            </>
          );
        }}
      </Toestand>
    </Bladen>
  );
}

function Gelezen({ id }: { readonly id: string }) {
  const vraag = useVraag('leesAfspraak', { pad: { id } });
  return (
    <Toestand vraag={vraag} regels={10}>
      {({ inhoud, gemeenten }) => <Afspraakinhoud inhoud={inhoud} gemeenten={gemeenten} />}
    </Toestand>
  );
}

interface KeuzeProps {
  readonly label: string;
  readonly versies: readonly Afspraakversie[];
  readonly waarde: string;
  readonly kies: (id: string) => void;
}

/** Een versie kiezen: regio, schooljaar en nummer, en welke de nieuwste is. */
export function Versiekeuze({ label, versies, waarde, kies }: KeuzeProps) {
  const { t } = useTranslation('beheerder');
  return (
    <Keuzelijst
      label={label}
      value={waarde}
      keuzes={versies.map(({ id, naam, schooljaar, versie, nieuwste }) => ({
        waarde: id,
        tekst: t(nieuwste ? 'afspraak.kopNieuwste' : 'afspraak.kop', { naam, schooljaar, versie }),
      }))}
      onChange={({ target }) => kies(target.value)}
    />
  );
}
