import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { laatDelingVerlopen } from '../domain/paspoort/deling-besluiten.ts';
import { laatVerlopen } from '../domain/paspoort/paspoort-einde.ts';
import type { Deling, Paspoort } from '../domain/paspoort/paspoort.ts';
import type { PaspoortStap, PaspoortTredestap } from '../domain/paspoort/paspoortproces.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { maakBerichten } from '../dossier/berichten.ts';
import { maakTaken } from '../dossier/taken.ts';
import { neemTrede } from '../dossier/treden.ts';
import type { Paspoortblik } from './beeld.ts';
import { metAndereDeling, volgGronden } from './delen.ts';
import type { Paspoortcontext } from './gevolgen.ts';
import { noteerUitgenodigd } from './oproep.ts';
import { gooiWeg } from './weg.ts';
import { wijzig, type Uitkomst } from './zaak.ts';

interface Werk {
  readonly tx: Tx;
  readonly blik: Paspoortblik;
  readonly context: Paspoortcontext;
}

type Stapwerk<S extends PaspoortStap['soort']> = (
  stap: Extract<PaspoortStap, { readonly soort: S }>,
  werk: Werk,
) => Promise<void>;

const STAPPEN: { readonly [S in PaspoortStap['soort']]: Stapwerk<S> } = {
  nodigUit: (_stap, { tx, blik, context }) => noteerUitgenodigd(tx, blik.beeld.id, context.nu),
  trede: (stap, werk) => doeTrede(stap, werk),
  meldZonderPaspoort: (_stap, werk) => meldZonder(werk),
  vraagOuders: (_stap, werk) =>
    eenmaal(werk, 'vraag-ouders', () =>
      verander(werk, (p) => ({ naar: { ...p }, gebeurtenissen: [{ soort: 'vraag-ouders' }] })),
    ),
  sluitOuders: (_stap, werk) => verander(werk, (p) => sluitOuders(p, werk.context.nu)),
  laatVerlopen: async (_stap, werk) => {
    const { tx, blik, context } = werk;
    const gebeurtenissen = [{ soort: 'verlopen' }];
    await verander(werk, (p) => ({ naar: laatVerlopen(p, context.nu), gebeurtenissen }));
    const waarden = [blik.zaak?.paspoort.id, context.nu];
    await rows(tx, 'update paspoort set verlopen_op = $2 where id = $1', waarden);
  },
  vernietig: async (_stap, { tx, blik, context }) => {
    if (blik.zaak) await gooiWeg(tx, { paspoortId: blik.zaak.paspoort.id, door: null }, context);
  },
  legDelingVoor: ({ delingId }, werk) =>
    anders(werk, { delingId, soort: 'deling-voorgelegd' }, (d) => ({ ...d, voorgelegdOp: werk.context.nu })),
  laatDelingVerlopen: ({ delingId }, werk) =>
    anders(werk, { delingId, soort: 'deling-verlopen' }, laatDelingVerlopen),
  schortDelingOp: (_stap, werk) => wijzigAls(werk, (zaak, nu) => volgGronden(zaak, nu)),
};

/** Doet een stap van het proces van een Paspoort. De aanroeper keek net of zij nog moet; nog eens doen verandert niets. */
export const doePaspoortstap = (stap: PaspoortStap, werk: Werk): Promise<void> =>
  (STAPPEN[stap.soort] as Stapwerk<typeof stap.soort>)(stap, werk);

/** Verandert een deling, met haar regel in de geschiedenis. */
const anders = (
  werk: Werk,
  { delingId, soort }: { readonly delingId: string; readonly soort: string },
  doe: (deling: Deling) => Deling,
): Promise<void> =>
  verander(werk, (p) => ({
    naar: metAndereDeling(p, delingId, doe).naar,
    gebeurtenissen: [{ soort, delingId }],
  }));

/** Verandert het Paspoort als het er is, namens het systeem. */
const wijzigAls = async ({ tx, blik, context }: Werk, maak: Parameters<typeof wijzig>[3]): Promise<void> => {
  if (blik.zaak) await wijzig(tx, { paspoortId: blik.zaak.paspoort.id, door: null }, context, maak);
};
const verander = (werk: Werk, maak: (paspoort: Paspoort) => Uitkomst): Promise<void> =>
  wijzigAls(werk, ({ paspoort }) => maak(paspoort));

function sluitOuders(paspoort: Paspoort, nu: Paspoortcontext['nu']): Uitkomst {
  const uitnodigingen = paspoort.uitnodigingen.map((u) =>
    u.soort === 'ouder' && u.beeindigdOp === null ? { ...u, beeindigdOp: nu } : u,
  );
  return { naar: { ...paspoort, uitnodigingen }, gebeurtenissen: [{ soort: 'ouders-gesloten' }] };
}

const procesVan = ({ blik }: Werk): string => `paspoort/${blik.beeld.id}`;

async function eenmaal(werk: Werk, naam: string, doe: () => Promise<void>): Promise<void> {
  if (await neemTrede(werk.tx, procesVan(werk), { naam, op: werk.context.nu })) await doe();
}

/**
 * Een trede van de ladder. De jongere heeft nog geen postvak: zijn herinnering staat bij hem. Een school krijgt een bericht per trede en
 * seizoen, niet een per leerling.
 */
const doeTrede = (stap: PaspoortTredestap, werk: Werk): Promise<void> =>
  eenmaal(werk, stap.trede, async () => {
    const { tx, blik, context } = werk;
    if (stap.rol === 'jongere') {
      await rows(tx, 'update paspoort_oproep set herinnerd_op = $2 where leerling_id = $1', [
        blik.beeld.id,
        context.nu,
      ]);
      return;
    }
    const bericht = {
      soort: `paspoort-${stap.tredesoort}`,
      sleutel: `paspoort/${blik.schoolId}/${blik.seizoen}/${stap.trede}`,
      organisatieId: blik.schoolId,
      rol: stap.rol,
      pad: '/paspoorten',
    } as const;
    await maakBerichten(tx, [bericht], context.nu);
  });

/** Een kwetsbare leerling heeft op de afgesproken dag nog geen Paspoort: zijn mentor praat met hem. */
const meldZonder = (werk: Werk): Promise<void> =>
  eenmaal(werk, 'zonder-paspoort', async () => {
    const { tx, blik, context } = werk;
    const { termijnen, feestdagen } = await context.regelboek.afspraken(tx, blik.afspraakId);
    await maakTaken(
      tx,
      [
        {
          soort: 'paspoort-ontbreekt',
          sleutel: `paspoort-ontbreekt/${blik.overstapId}`,
          regio: blik.regio,
          overstapId: blik.overstapId,
          overdrachtId: null,
          bestandId: null,
          organisatieId: blik.schoolId,
          rol: 'mentor',
          uiterlijk: uiterstOgenblik(toKalenderdag(context.nu), termijnen.taakMentor, feestdagen),
          afspraakId: blik.afspraakId,
          gegevens: {},
        },
      ],
      context.nu,
    );
  });
