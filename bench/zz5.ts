import { readBundled } from "#lib/imports/bundled/bundled";
import { developmentSets } from "#bench/lookup/development-sets";
import { otherNamesFor } from "#bench/lookup/other-names-for";
import { buildLookup, lookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { isRefusal } from "#lib/lookup/refuse-query";
import { EVIDENCE_WEIGHTS as W } from "#lib/lookup/learning/evidence-weights";
import { NO_OTHER_NAMES } from "#lib/lookup/other-names/other-names";
const b=readBundled(); const vs:[string,number,number][]=[["none",0,0],["words",0,0],["n1.2 v2.5",1.2,2.5],["n2.4 v2.5",2.4,2.5],["n2.4 v1",2.4,1]];
for(const s of developmentSets(b.entries)){ if(s.name==="careers titles") continue; for(const half of ["tuning","heldOut"] as const){ const on=otherNamesFor(s,half);
 const L=buildLookup(lookupDataOf({...b,entries:s.entries,...on})); const L0=buildLookup(lookupDataOf({...b,entries:s.entries,otherNames:NO_OTHER_NAMES}));
 for(const [nm,n,v] of vs){ if(half==="heldOut"&&nm==="n1.2 v2.5") continue; if(/typing|letters/.test(s.name)&&!/none|n2.4 v2.5/.test(nm)) continue; (W as any).otherNames.open=n; (W as any).veryOtherName.always=v; const t:number[]=[]; const pl=s[half].map(({title,code})=>{const t0=performance.now(); const o=lookup(nm==="none"?L0:L,{query:title,edition:s.edition,limit:50}); t.push(performance.now()-t0); return isRefusal(o)?-1:o.results.findIndex(r=>r.code===code);}); t.sort((a,b)=>a-b); const w=(d:number)=>(pl.filter(p=>p>=0&&p<d).length/pl.length).toFixed(3); console.log(s.name,half,nm,w(1),w(5),w(50),t[t.length>>1]!.toFixed(2),t[Math.floor(t.length*.95)]!.toFixed(2)); } } }
