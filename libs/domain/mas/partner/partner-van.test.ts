import { describe, expect, it } from '@jest/globals';
import { MAS } from '../mas.builder.ts';
import { partnerVan } from './partner-van.ts';

describe('partnerVan', () => {
  it('prefers who serves the gemeente over who serves everybody', () => {
    const partners = [
      { soort: 'lokaal_team', organisatie: 'hulp-regio', gemeenten: null },
      ...MAS.partners,
    ] as const;
    expect(partnerVan({ partners }, 'lokaal_team', '0193')).toBe('hulp-zwolle');
    expect(partnerVan({ partners }, 'lokaal_team', '0166')).toBe('hulp-regio');
  });

  it('knows none where the region agreed none', () => {
    expect(partnerVan(MAS, 'lokaal_team', '0166')).toBeNull();
    expect(partnerVan(MAS, 'om', '0193')).toBeNull();
    expect(partnerVan(MAS, 'lokaal_team', null)).toBeNull();
  });
});
