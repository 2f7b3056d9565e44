import { chromium } from 'playwright-core';
import sp from '@sparticuz/chromium';
const base='http://localhost:3900';
const b = await chromium.launch({ executablePath: await sp.executablePath(), args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking'] });
for (const [w,s] of [[1280,'light'],[390,'dark']]) {
const c = await b.newContext({ viewport: { width: w, height: 844 }, colorScheme: s });
const p = await c.newPage(); p.setDefaultTimeout(60000);
const bodies = await (await p.request.get(base+'/api/bodies')).json();
const list = bodies.bodies ?? bodies; const cb = list.find(x=>/Change Board/.test(x.name));
const path=`/bodies/${cb.bodyId}/new-rule-set`;
await p.goto(`${base}/sign-in?return=${encodeURIComponent(path)}`); await p.getByRole('button', { name: /^Secretary/ }).first().click(); await p.waitForURL(`${base}${path}**`);
await p.getByLabel('Who has a vote').selectOption({index:2});
await p.getByLabel('Votes are counted').selectOption({index:2});
await p.getByLabel(/^Small Suppliers hold at most/).fill('40');
await p.screenshot({ path: `/tmp/q/shots/editor-${w}.png`, fullPage: true });
await c.close(); }
await b.close();
