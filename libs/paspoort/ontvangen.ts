import { delinggrond } from '../domain/paspoort/delinggrond.ts';
import { bespreekIntake, verwerkInPlan, zieIn } from '../domain/paspoort/deling-besluiten.ts';
import type { Deling } from '../domain/paspoort/paspoort.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Tx } from '../database/transaction.ts';
import type { Dader } from './bewaar-paspoort.ts';
import { metAndereDeling, naVersie } from './delen.ts';
import type { Paspoortcontext } from './gevolgen.ts';
import type { Paspoortzaak } from './laad-paspoort.ts';
import { wijzig, type Besluit } from './zaak.ts';

type Ontvangst = Besluit & { readonly door: Dader; readonly delingId: string };
type Stap = (deling: Deling, grond: ReturnType<typeof delinggrond>, nu: Instant) => Deling;
type Na = Parameters<typeof naVersie>[2];

const doe = (
  tx: Tx,
  ontvangst: Ontvangst,
  context: Paspoortcontext,
  stap: { doe: Stap; na: Na; soort: string },
) =>
  wijzig(tx, ontvangst, context, (zaak: Paspoortzaak, nu) => {
    const {
      naar,
      was,
      nu: nieuw,
    } = metAndereDeling(zaak.paspoort, ontvangst.delingId, (deling) =>
      stap.doe(deling, delinggrond(deling, zaak.deler, zaak.afspraken, nu), nu),
    );
    if (was === nieuw || (stap.soort === 'ingezien' && was.status === 'INGEZIEN' && was.ingezienOp !== null))
      return { naar: zaak.paspoort, gebeurtenissen: [] };
    return {
      naar: naVersie(naar, nieuw, stap.na),
      gebeurtenissen: [{ soort: stap.soort, delingId: ontvangst.delingId }],
    };
  });

/** De ontvanger opent een deling; de eerste keer blijft bewaard. Fouten: NotFound, Conflict met waarom zij dicht is. */
export const openDeling = (tx: Tx, ontvangst: Ontvangst, context: Paspoortcontext) =>
  doe(tx, ontvangst, context, { doe: zieIn, na: 'INGEZIEN', soort: 'ingezien' });

/** Het mbo besprak het Paspoort bij de intake. Fouten: NotFound, Conflict. */
export const bespreekDeling = (tx: Tx, ontvangst: Ontvangst, context: Paspoortcontext) =>
  doe(tx, ontvangst, context, { doe: bespreekIntake, na: 'BESPROKEN_INTAKE', soort: 'besproken-intake' });

/** Het mbo nam het over in een ondersteuningsplan; die kopie blijft van het mbo. Fouten: NotFound, Conflict. */
export const verwerkDeling = (tx: Tx, ontvangst: Ontvangst, context: Paspoortcontext) =>
  doe(tx, ontvangst, context, { doe: verwerkInPlan, na: 'VERWERKT_IN_PLAN', soort: 'verwerkt-in-plan' });
