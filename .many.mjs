import { chromium } from 'playwright-core';
import sp from '@sparticuz/chromium';
const base='http://localhost:4897', M='106e4b88-4bba-48e8-84b0-9b287dc67935', H='489586d4-5723-49c5-8b53-e54aefcccf0d';
const b = await chromium.launch({ executablePath: await sp.executablePath(), args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
async function as(person, width, scheme){ const c = await b.newContext({ viewport: { width, height: width<500?844:800 }, colorScheme: scheme }); const p = await c.newPage(); if(person!=='-'){ await p.goto(base+'/sign-in'); await p.getByRole('button',{name:new RegExp('^'+person)}).first().click(); await p.waitForTimeout(1500);} return p; }
async function shot(p,name,full=true){ await p.waitForLoadState('networkidle').catch(()=>{}); await p.waitForTimeout(900); await p.screenshot({path:`/tmp/q/shots/${name}.png`,fullPage:full}); console.log(name,p.url()); }
const which = process.argv.slice(2);
if (which.includes('holder')) for (const [w,s] of [[390,'light'],[1280,'dark']]) { const p=await as('Member for Large',w,s); await p.goto(base+'/duties'); await p.getByRole('link',{name:/Large Supplier group 07 Energy/}).first().click(); await p.waitForTimeout(1500); await shot(p,`holder-${w}`); await p.context().close(); }
if (which.includes('elections')) for (const [w,s] of [[390,'light']]) { const p=await as('Secretary of the Change',w,s); await p.goto(base+'/elections'); await shot(p,'el-list-390'); const l=await p.getByRole('link',{name:/Change Board/}).first(); await l.click(); await p.waitForTimeout(1200); await shot(p,'el-one-390'); await p.context().close(); }
if (which.includes('proof')) { const p=await as('Secretary of the General',1280,'dark'); await p.goto(`${base}/meetings/${M}/console`); await p.waitForTimeout(1500); await p.getByText(/Handed over to/).click(); await shot(p,'proof-1280'); await p.goto(`${base}/meetings/${M}/agenda`); await shot(p,'gm-agenda-1280'); await p.context().close(); }
if (which.includes('result')) { const p=await as('Scrutineer of the General',390,'light'); await p.goto(`${base}/meetings/${H}`); await p.getByRole('link',{name:/See how it was counted/}).click(); await p.waitForTimeout(1500); await shot(p,'gm-result-390'); await p.context().close(); }
await b.close();
