import { HttpException } from '@nestjs/common';
import type { Problem } from '#libs/contract/gedeeld.ts';

type Veldfouten = NonNullable<Problem['errors']>;

interface Uitleg {
  readonly detail: string;
  readonly errors?: Veldfouten;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Een fout van de API zelf, met een vaste code. Gewone regels van het domein gooien een `DomainError`. */
export class ApiFout extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly uitleg: Uitleg,
  ) {
    super(code, status);
  }
}
