import { Klok } from '#libs/time/klok.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';

/** Een klok die stilstaat tot een proef hem verzet. */
export class Proefklok extends Klok {
  constructor(private op: Instant) {
    super();
  }

  override nu(): Instant {
    return this.op;
  }

  zet(op: string): void {
    this.op = op as Instant;
  }
}
