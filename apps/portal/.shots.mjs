import { chromium } from 'playwright-core';
const base = process.env.BASE ?? 'http://127.0.0.1:8123';
const [, , only] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-dev-shm-usage','--font-render-hinting=none','--force-color-profile=srgb'] });
const alphabet='ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
import { createHmac } from 'node:crypto';
function totp(secret){const bits=[...secret].map(l=>alphabet.indexOf(l).toString(2).padStart(5,'0')).join('');const key=Buffer.from(Array.from({length:Math.floor(bits.length/8)},(_,i)=>parseInt(bits.slice(i*8,i*8+8),2)));const b=Buffer.alloc(8);b.writeBigUInt64BE(BigInt(Math.floor(Date.now()/30000)));const h=createHmac('sha1',key).update(b).digest();const o=h[19]&15;return String((h.readUInt32BE(o)&0x7fffffff)%1e6).padStart(6,'0');}
async function as(context, username){
  const post=(p,data)=>context.request.post(base+'/auth'+p,{data,headers:{origin:base}});
  await post('/sign-in/username',{username,password:'demonstration-2019'});
  if(!/^(resident|contractor|subcontractor)/.test(username)) { const r=await post('/two-factor/verify-totp',{code:totp('WENZHOUDEMONSTRATION234567ABCDEF')}); if(!r.ok()) console.log(await r.text()); }
}
const shots = [
  ['home','/'],['sign-in','/sign-in'],['verify','/verify'],['verify-none','/verify/WDPN-2019-000001'],
  ['account-resident','/account','resident'],['year-resident','/hospital-stay/year','resident'],['accesses','/account/accesses','resident'],['second-factor','/account/second-factor','resident'],['password','/account/password','resident'],['contact','/account/contact','resident'],['sessions','/account/sessions','resident'],
  ['staff','/company/staff','contractor-head'],['deadlines','/deadlines','contractor-head'],['notices','/notices','contractor-head'],
  ['accounts','/operator/accounts','operator'],['open-account','/operator/accounts/new','operator'],
  ['record','/hospital-stay/record','insurance-executing'],['record-anonymous','/hospital-stay/record'],['record-wrong','/hospital-stay/record','resident'],
];
for (const [name,path,user] of shots.filter(([n])=>!only||n.match(only))) for (const width of [1280,390]) {
  const context = await browser.newContext({ baseURL: base, viewport:{width,height:900}, timezoneId:'Asia/Shanghai', locale:'zh-CN', reducedMotion:'reduce'});
  if(user) await as(context,user);
  const page = await context.newPage();
  page.on('console',m=>{ if(m.type()==='error') console.log(name,m.text())});
  page.on('pageerror',e=>console.log(name,String(e)));
  await page.goto(path); await page.getByRole('heading',{level:1}).waitFor({timeout:20000}).catch(e=>console.log(name,'no h1')); await page.waitForLoadState('networkidle');
  await page.screenshot({path:`/tmp/wz/shots/${name}-${width}.png`,fullPage:true});
  await context.close();
}
await browser.close();
