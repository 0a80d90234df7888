import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { veldenVan } from '#libs/bestand/lees-bestand.ts';
import { bewaarIndeling, leesIndeling, type NieuweIndeling } from '#libs/contract/indelingen.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Bestandsoort } from '#libs/domain/bestand/bestand.ts';
import { Invalid, NotAllowed } from '#libs/domain/domain-error.ts';
import { magHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { KEUZES, toonIndeling } from './indeling-lezer.ts';

interface SoortPad {
  readonly soort: Bestandsoort;
}

/** Hoe een organisatie haar kolommen en codes noemt: een keer gezegd, daarna onthouden. */
@Controller()
export class IndelingenController {
  constructor(
    private readonly opdrachten: Opdrachten,
    private readonly dataSource: DataSource,
  ) {}

  @Voert(leesIndeling)
  lees(@WieVraagt() actor: Actor, @Param({ schema: leesIndeling.params }) { soort }: SoortPad) {
    eisSoort(actor, 'bestand.lezen', soort);
    return toonIndeling(this.dataSource, actor.organisatieId, soort);
  }

  @Voert(bewaarIndeling)
  bewaar(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: bewaarIndeling.params }) { soort }: SoortPad,
    @Body({ schema: bewaarIndeling.body }) nieuw: NieuweIndeling,
  ) {
    const { actor } = opdracht;
    eisSoort(actor, 'bestand.inleveren', soort);
    eisBekend(soort, nieuw);
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await rows(
        tx,
        `insert into bestandsindeling (organisatie_id, soort, kolommen, waarden, gewijzigd_op, gewijzigd_door)
         values ($1, $2, $3::jsonb, $4::jsonb, $5, $6)
         on conflict (organisatie_id, soort) do update set kolommen = excluded.kolommen, waarden = excluded.waarden,
           gewijzigd_op = excluded.gewijzigd_op, gewijzigd_door = excluded.gewijzigd_door,
           versie = bestandsindeling.versie + 1
           where (bestandsindeling.kolommen, bestandsindeling.waarden) is distinct from (excluded.kolommen, excluded.waarden)`,
        [
          actor.organisatieId,
          soort,
          JSON.stringify(nieuw.kolommen),
          JSON.stringify(nieuw.waarden),
          nu,
          actor.gebruikerId,
        ],
      );
      return toonIndeling(tx, actor.organisatieId, soort);
    });
  }
}

function eisSoort(actor: Actor, handeling: Handeling, bestandsoort: Bestandsoort): void {
  const onderwerp = { organisatieId: actor.organisatieId, bestandsoort };
  const kan = actor.regios.some((regio) => magHandeling(actor, handeling, { ...onderwerp, regio }));
  if (!kan) throw new NotAllowed('toegang.geen-recht', 'Uw rol kan dit soort bestand niet inleveren.');
}

/** Fout: Invalid als een veld of waarde niet bestaat. */
function eisBekend(soort: Bestandsoort, { kolommen, waarden }: NieuweIndeling): void {
  const velden = new Set(veldenVan(soort).map(({ veld }) => veld));
  for (const [kop, veld] of Object.entries(kolommen))
    if (veld !== '' && !velden.has(veld))
      throw new Invalid('indeling.onbekend-veld', `Het veld bij de kolom "${kop}" bestaat niet.`, {
        pointer: '/kolommen',
      });
  for (const [veld, woorden] of Object.entries(waarden)) {
    const keuzes = new Set(KEUZES[soort]?.[veld]?.map(({ waarde }) => waarde));
    if (Object.values(woorden).some((waarde) => !keuzes.has(waarde)))
      throw new Invalid('indeling.onbekende-waarde', 'Kies voor elk woord een waarde uit de lijst.', {
        pointer: '/waarden',
      });
  }
}
