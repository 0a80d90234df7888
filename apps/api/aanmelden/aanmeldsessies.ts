import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { schrijfAudit, type Auditregel } from '#libs/audit/audit.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Klok } from '#libs/time/klok.ts';
import { Sessies, type NieuweSessie, type Sessie } from '../shared/sessies.ts';
import { auditbasis, gelukt, verzoekIdVan, type Verzoek } from '../shared/verzoek.ts';
import type { AanmeldWeigering } from './weigering.ts';

interface Opening {
  readonly actor: Actor;
  readonly issuer: string;
  readonly niveau: NieuweSessie['niveau'];
  /** Het kenmerk dat de browser nog had: dat geldt hierna niet meer. */
  readonly oud: string | null;
  readonly wisselt?: Sessie;
}

/** Begint, wisselt en beëindigt sessies, elk met haar regel in de audit in dezelfde transactie. */
@Injectable()
export class Aanmeldsessies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
    private readonly sessies: Sessies,
  ) {}

  /** Een nieuwe sessie met een nieuw kenmerk; wat de browser had, eindigt. */
  async open(
    request: Verzoek,
    opening: Opening,
  ): Promise<{ readonly kenmerk: string; readonly sessie: Sessie }> {
    const { actor, issuer, niveau, oud, wisselt } = opening;
    return inTransaction(this.dataSource, async (tx) => {
      await this.sessies.trekIn(tx, oud);
      const nieuw = { identiteit: actor, issuer, niveau, rol: actor.rol, ...(wisselt ? { wisselt } : {}) };
      const gemaakt = await this.sessies.maak(tx, nieuw);
      await schrijfAudit(tx, [this.regel(request, actor)]);
      return gemaakt;
    });
  }

  async beeindig(request: Verzoek, kenmerk: string): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      await this.sessies.trekIn(tx, kenmerk);
      const basis = auditbasis(request);
      if (basis) await schrijfAudit(tx, [gelukt(basis, null, this.klok.nu())]);
    });
  }

  /** Een regel over wie niet binnenkwam; van wat de inlogdienst zei alleen de code. */
  async weiger(request: Verzoek, { code, meer }: AanmeldWeigering): Promise<void> {
    const regel: Auditregel = {
      op: this.klok.nu(),
      actor: meer.gebruikerId ?? null,
      handeling: request.operatie!.id,
      objectSoort: meer.aanvraagId ? 'toegangsaanvraag' : null,
      objectId: meer.aanvraagId ?? null,
      uitkomst: 'geweigerd',
      reden: code,
      verzoekId: verzoekIdVan(request),
    };
    await inTransaction(this.dataSource, (tx) => schrijfAudit(tx, [regel]));
  }

  private regel(request: Verzoek, actor: Actor): Auditregel {
    return {
      op: this.klok.nu(),
      actor: actor.gebruikerId,
      organisatieId: actor.dossier ? null : actor.organisatieId,
      rol: actor.rol,
      handeling: request.operatie!.id,
      uitkomst: 'gelukt',
      verzoekId: verzoekIdVan(request),
    };
  }
}
