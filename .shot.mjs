// usage: node .shot.mjs base person path name [width] [scheme]
import { chromium } from 'playwright-core';
import sp from '@sparticuz/chromium';
const [base, person, path, name, width='1280', scheme='light', full='1'] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: await sp.executablePath(), args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const c = await b.newContext({ viewport: { width: +width, height: +width < 500 ? 844 : 800 }, colorScheme: scheme });
const p = await c.newPage();
p.on('console', m => m.type()==='error' && console.log('ERR', m.text()));
if (person !== '-') { await p.goto(`${base}/sign-in?return=${encodeURIComponent(path)}`); await p.getByRole('button', { name: new RegExp('^' + person) }).first().click(); await p.waitForURL(`${base}${path}**`); } else await p.goto(base + path);
await p.waitForLoadState('networkidle').catch(()=>{}); await p.waitForTimeout(700);
await p.screenshot({ path: `/tmp/q/shots/${name}.png`, fullPage: full==='1' });
console.log(p.url()); await b.close();
