import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { z } from 'zod';
import type { Seizoenstand } from '#libs/contract/dev.ts';
import { Conflict } from '#libs/domain/domain-error.ts';
import { Klok } from '#libs/time/klok.ts';
import { Instellingen } from '../shared/instellingen.ts';

type Stand = z.infer<typeof Seizoenstand>;
/** Zoveel regels van het verloop blijven te lezen. */
const REGELS = 12;

/** Speelt in de demo het hele seizoen, met hetzelfde script als de opdrachtregel: over de API, met echte bestanden. */
@Injectable()
export class Seizoen implements OnModuleDestroy {
  private verloop: Stand = { bezig: false, regels: [], begon: null, geslaagd: null };
  private stopt: () => void = () => undefined;

  constructor(
    private readonly instellingen: Instellingen,
    private readonly klok: Klok,
  ) {}

  stand(): Stand {
    return this.verloop;
  }

  /** Begint. Fouten: Conflict als er al een loopt, of als het hier niet kan. */
  speel(): Stand {
    const { seizoenscript, publicUrl } = this.instellingen;
    if (seizoenscript === null) throw new Conflict('seizoen.kan-niet', 'Hier is geen seizoen te spelen.');
    if (this.verloop.bezig) throw new Conflict('seizoen.loopt', 'Er wordt al een seizoen gespeeld.');
    this.verloop = { bezig: true, regels: [], begon: this.klok.nu(), geslaagd: null };
    const kind = spawn(process.execPath, [seizoenscript, 'seizoen', '--adres', publicUrl], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    createInterface({ input: kind.stdout }).on('line', (regel) => {
      this.verloop = { ...this.verloop, regels: [...this.verloop.regels, regel].slice(-REGELS) };
    });
    const klaar = (geslaagd: boolean): void => {
      this.verloop = { ...this.verloop, bezig: false, geslaagd };
    };
    kind.once('close', (code) => klaar(code === 0));
    kind.once('error', () => klaar(false));
    this.stopt = () => kind.kill();
    return this.verloop;
  }

  onModuleDestroy(): void {
    this.stopt();
  }
}
