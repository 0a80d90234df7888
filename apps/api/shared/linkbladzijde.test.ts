import { describe, expect, it } from '@jest/globals';
import { bladzijdeMetCode } from './linkbladzijde.ts';

const KWAAD = `"><img src=x onerror='alert(1)'><script>&`;

describe('50: a page that the server writes', () => {
  it('50: shows what somebody wrote as text, also in an attribute', () => {
    const html = bladzijdeMetCode({ pad: KWAAD, uitleg: KWAAD, link: KWAAD, melding: KWAAD });
    expect(html).not.toMatch(/<img|<script|='alert|">"/);
    expect(html.split('&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&lt;script&gt;&amp;')).toHaveLength(5);
  });
});
