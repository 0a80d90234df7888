import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Antwoord } from '../api/client.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Melding } from '../delen/melding.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Tekstvak, Tekstveld } from '../delen/velden.tsx';
import { dag, kalenderdag, nu } from '../taal/tijd.ts';
import { mentorvragen, type Vraag, type Vragenlijst } from './kaarten.ts';

type Paspoort = Antwoord<'leesPaspoort'>;
type Invullen = NonNullable<Paspoort['invullen']>[number];
const VERVERS = ['leesPaspoort', 'lijstPaspoorten'] as const;

interface Props {
  readonly paspoort: Paspoort;
  readonly lijst: Vragenlijst;
}
interface Deelprops extends Props {
  /** Waar de kop er al boven staat. */
  readonly zonderKop?: boolean;
}

/** Het deel dat de mentor schrijft en na het gesprek ondertekent. De leerling leest het, en kan er bezwaar tegen maken. */
export function Mentordeel({ paspoort, lijst, zonderKop = false }: Deelprops) {
  const { t } = useTranslation('mentor');
  const invullen = paspoort.invullen?.find(({ deel }) => deel === 'mentor');
  const ondertekend = paspoort.inhoud.at(-1)?.mentor;
  return (
    <div className="stapel">
      <Kaart {...(zonderKop ? {} : { titel: t('deel.kop') })}>
        {ondertekend && (
          <Melding toon="goed" titel={t('deel.ondertekend', { dag: dag(ondertekend.ondertekendOp) })} />
        )}
        {invullen ? (
          <>
            <p className="zacht">{t('deel.uitleg')}</p>
            <Schrijven
              key={JSON.stringify(invullen.antwoorden)}
              paspoort={paspoort}
              lijst={lijst}
              invullen={invullen}
            />
          </>
        ) : (
          <p className="zacht">{t('deel.nietSchrijven')}</p>
        )}
      </Kaart>
      {/* Wie na het ondertekenen iets verandert, moet opnieuw ondertekenen: dan is de handtekening weg. */}
      {invullen && !ondertekend && <Ondertekenen paspoort={paspoort} mist={invullen.ontbreekt.length} />}
    </div>
  );
}

/** Een veld per vraag; alleen wat anders is gaat mee, met de versie waarop men verderging. */
function Schrijven({ paspoort, lijst, invullen }: Props & { readonly invullen: Invullen }) {
  const { t } = useTranslation('mentor');
  const meld = useMelder();
  const bewaar = useOpdracht('wijzigPaspoort', VERVERS);
  const vragen = mentorvragen(lijst).filter(({ soort }) => soort === 'tekst');
  const eerder = ({ id }: Vraag): string => String(invullen.antwoorden[id]?.waarde ?? '');
  const schema = z.record(z.string(), z.string().trim().max(1000));
  const verstuur = async (waarden: Record<string, string>): Promise<void> => {
    const anders = vragen.filter((vraag) => (waarden[vraag.id] ?? '') !== eerder(vraag));
    if (anders.length > 0)
      await bewaar.mutateAsync({
        pad: { id: paspoort.id },
        inhoud: {
          id: crypto.randomUUID(),
          deel: 'mentor',
          wijzigingen: Object.fromEntries(
            anders.map(({ id }) => [
              id,
              { waarde: waarden[id] || null, basis: invullen.antwoorden[id]?.versie ?? 0 },
            ]),
          ),
        },
      });
    meld({ toon: 'goed', tekst: t('deel.bewaard') });
  };
  return (
    <Formulier
      schema={schema}
      begin={Object.fromEntries(vragen.map((vraag) => [vraag.id, eerder(vraag)]))}
      verstuur={verstuur}
      knop={t('deel.bewaar')}
    >
      {({ register, formState: { errors } }) =>
        vragen.map((vraag) => (
          <div key={vraag.id} lang="nl">
            <Tekstvak
              label={vraag.vraag}
              uitleg={vraag.hulp}
              maxLength={vraag.maximum}
              fout={foutVan(errors, vraag.id)}
              {...register(vraag.id)}
            />
          </div>
        ))
      }
    </Formulier>
  );
}

function Ondertekenen({ paspoort, mist }: { readonly paspoort: Paspoort; readonly mist: number }) {
  const { t } = useTranslation('mentor');
  const meld = useMelder();
  const onderteken = useOpdracht('ondertekenMentordeel', VERVERS);
  return (
    <Kaart titel={t('deel.onderteken')}>
      <p className="zacht">{mist > 0 ? t('deel.mist', { count: mist }) : t('deel.onderUitleg')}</p>
      {mist === 0 && (
        <Formulier
          schema={z.strictObject({ gesprekOp: z.iso.date(t('deel.kiesDag')) })}
          begin={{ gesprekOp: kalenderdag(nu()) }}
          verstuur={async (inhoud) => {
            await onderteken.mutateAsync({ pad: { id: paspoort.id }, inhoud });
            meld({ toon: 'goed', tekst: t('deel.isOndertekend') });
          }}
          knop={t('deel.onderteken')}
        >
          {({ register, formState: { errors } }) => (
            <Tekstveld
              label={t('deel.gesprekOp')}
              type="date"
              max={kalenderdag(nu())}
              fout={foutVan(errors, 'gesprekOp')}
              {...register('gesprekOp')}
            />
          )}
        </Formulier>
      )}
    </Kaart>
  );
}
